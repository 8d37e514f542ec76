/** The words of the list of exercises, apart so that no exercise's page carries them. */

export const listWords = {
  goOn: "Go on with",
  chapter: (solved: number, all: number) => `${solved} of ${all} solved`,
  found: (count: number, all: number) => (count === 0 ? "No exercise fits; take something away." : `${count} of ${all} exercises`),
};
