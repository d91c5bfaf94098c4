/** The name as it is struck into a plate. */
export function Plate() {
  return (
    <span
      aria-hidden="true"
      className="flex items-center gap-2.5 rounded-[4px] border-2 border-ink bg-sheet px-2 py-1 font-mono
        text-[0.9rem] leading-none tracking-[0.18em]"
    >
      <span className="size-1.5 rounded-full bg-ink" />
      CHASSIS
      <span className="size-1.5 rounded-full bg-ink" />
    </span>
  )
}
