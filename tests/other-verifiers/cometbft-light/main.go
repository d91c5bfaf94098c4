// Answers, for every step of a light client on standard input, what CometBFT's own light client says of it: one JSON
// document a line in, one verdict a line out. The verdicts are verified, notEnoughTrust and invalid, with the reason.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	cmtjson "github.com/cometbft/cometbft/libs/json"
	cmtmath "github.com/cometbft/cometbft/libs/math"
	"github.com/cometbft/cometbft/light"
	"github.com/cometbft/cometbft/types"
)

type step struct {
	// Blocks as in the RPC: signed_header and validator_set.
	Trusted json.RawMessage `json:"trusted"`
	Block   json.RawMessage `json:"block"`
	// The set that is trusted, as the validator_set of a block.
	TrustedSet json.RawMessage `json:"trustedSet"`
	Now        string          `json:"now"`
	PeriodNs   int64           `json:"periodNs,string"`
	DriftNs    int64           `json:"driftNs,string"`
	Level      [2]uint64       `json:"level"`
}

func read(raw json.RawMessage) (*types.LightBlock, error) {
	block := new(types.LightBlock)
	if err := cmtjson.Unmarshal(raw, block); err != nil {
		return nil, err
	}
	if block.SignedHeader == nil || block.ValidatorSet == nil {
		return nil, errors.New("no block")
	}
	return block, nil
}

// Verifies one step. CometBFT panics on what its decoders would have refused; that is a no as well.
func verify(s step) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("panic: %v", fault)
		}
	}()
	trusted, err := read(s.Trusted)
	if err != nil {
		return err
	}
	block, err := read(s.Block)
	if err != nil {
		return err
	}
	trustedBlock, err := read(s.TrustedSet)
	if err != nil {
		return err
	}
	trustedSet, err := types.ValidatorSetFromExistingValidators(trustedBlock.ValidatorSet.Validators)
	if err != nil {
		return err
	}
	if err := block.ValidatorSet.ValidateBasic(); err != nil {
		return err
	}
	now, err := time.Parse(time.RFC3339Nano, s.Now)
	if err != nil {
		return err
	}
	level := cmtmath.Fraction{Numerator: s.Level[0], Denominator: s.Level[1]}
	return light.Verify(trusted.SignedHeader, trustedSet, block.SignedHeader, block.ValidatorSet,
		time.Duration(s.PeriodNs), now, time.Duration(s.DriftNs), level)
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<26)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for lines.Scan() {
		var s step
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			panic(err)
		}
		err := verify(s)
		verdict, reason := "invalid", ""
		switch err.(type) {
		case nil:
			verdict = "verified"
		case light.ErrNewValSetCantBeTrusted:
			verdict = "notEnoughTrust"
		}
		if err != nil {
			reason = err.Error()
		}
		if len(reason) > 200 {
			reason = reason[:200]
		}
		answer, _ := json.Marshal([2]string{verdict, reason})
		out.Write(append(answer, '\n'))
	}
	if lines.Err() != nil {
		panic(lines.Err())
	}
}
