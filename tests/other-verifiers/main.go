// Other people's verifiers over our formats: golang.org/x/mod (notes, logs) and cosmos/ics23.
//
// Reads one JSON array of checks from standard input and writes one answer a line: "ok", or "err" and why.
package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	ics23 "github.com/cosmos/ics23/go"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A check names what is to be verified; the other fields are what that needs.
type check struct {
	Kind string `json:"kind"`
	// Signed note and verifier key.
	Note string `json:"note"`
	Vkey string `json:"vkey"`
	// Log: sizes, indexes, roots, hashes; tiles by their C2SP path.
	Size   int64             `json:"size"`
	Size1  int64             `json:"size1"`
	Index  int64             `json:"index"`
	Root   []byte            `json:"root"`
	Root1  []byte            `json:"root1"`
	Leaf   []byte            `json:"leaf"`
	Hashes [][]byte          `json:"hashes"`
	Tiles  map[string][]byte `json:"tiles"`
	// ICS-23: a CommitmentProof in protobuf; no value means absence.
	Spec  string `json:"spec"`
	Proof []byte `json:"proof"`
	Key   []byte `json:"key"`
	Value []byte `json:"value"`
}

func main() {
	var checks []check
	if err := json.NewDecoder(os.Stdin).Decode(&checks); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	for _, c := range checks {
		if err := run(c); err != nil {
			fmt.Println("err", strings.ReplaceAll(err.Error(), "\n", " "))
		} else {
			fmt.Println("ok")
		}
	}
}

func run(c check) error {
	switch c.Kind {
	case "note":
		return checkNote(c)
	case "record":
		return tlog.CheckRecord(hashes(c.Hashes), c.Size, hash(c.Root), c.Index, tlog.RecordHash(c.Leaf))
	case "tree":
		return tlog.CheckTree(hashes(c.Hashes), c.Size, hash(c.Root), c.Size1, hash(c.Root1))
	case "tiles":
		return checkTiles(c)
	case "ics23":
		return checkIcs23(c)
	}
	return fmt.Errorf("unknown check %q", c.Kind)
}

// The note opens with the key, and its text is a checkpoint of this size and root.
func checkNote(c check) error {
	verifier, err := note.NewVerifier(c.Vkey)
	if err != nil {
		return err
	}
	opened, err := note.Open([]byte(c.Note), note.VerifierList(verifier))
	if err != nil {
		return err
	}
	lines := strings.SplitN(opened.Text, "\n", 4)
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return fmt.Errorf("not a checkpoint of %s", verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size != c.Size {
		return fmt.Errorf("size %s, expected %d", lines[1], c.Size)
	}
	if lines[2] != base64.StdEncoding.EncodeToString(c.Root) {
		return fmt.Errorf("root %s", lines[2])
	}
	return nil
}

// Every hash that Go reads through the tiles is authenticated against the root; proofs made from them hold.
func checkTiles(c check) error {
	tree := tlog.Tree{N: c.Size, Hash: hash(c.Root)}
	reader := tlog.TileHashReader(tree, tiles(c.Tiles))
	root, err := tlog.TreeHash(c.Size, reader)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return fmt.Errorf("tiles lead to %v", root)
	}
	for index := int64(0); index < c.Size; index += 250 { // at least one leaf of every tile
		leaves, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
		if err != nil {
			return err
		}
		proof, err := tlog.ProveRecord(c.Size, index, reader)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, c.Size, tree.Hash, index, leaves[0]); err != nil {
			return err
		}
	}
	return nil
}

type tiles map[string][]byte

func (t tiles) Height() int { return 8 }

// Our paths are those of C2SP: Go's without the height.
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		path := "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
		data, ok := t[path]
		if !ok {
			return nil, fmt.Errorf("no tile %s", path)
		}
		found = append(found, data)
	}
	return found, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func checkIcs23(c check) error {
	specs := map[string]*ics23.ProofSpec{"smt": ics23.SmtSpec, "tendermint": ics23.TendermintSpec}
	spec, ok := specs[c.Spec]
	if !ok {
		return fmt.Errorf("unknown spec %q", c.Spec)
	}
	var proof ics23.CommitmentProof
	if err := proof.Unmarshal(c.Proof); err != nil {
		return err
	}
	if c.Value == nil {
		if !ics23.VerifyNonMembership(spec, c.Root, &proof, c.Key) {
			return fmt.Errorf("absence refused")
		}
	} else if !ics23.VerifyMembership(spec, c.Root, &proof, c.Key, c.Value) {
		return fmt.Errorf("presence refused")
	}
	return nil
}

// A missing or short hash becomes one that nothing hashes to, so that the check fails instead of the program.
func hash(data []byte) tlog.Hash {
	var h tlog.Hash
	if len(data) == len(h) {
		copy(h[:], data)
	}
	return h
}

func hashes(list [][]byte) []tlog.Hash {
	var out []tlog.Hash
	for _, data := range list {
		out = append(out, hash(data))
	}
	return out
}
