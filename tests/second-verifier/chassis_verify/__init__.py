"""A second verifier of Chassis proof slips, written from docs/spec and vectors alone. Standard library only."""
