/** The words of the list of exercises, apart so that no exercise's page carries them. */

export const listWords = {
  goOn: "Go on with",
  work: {
    title: "Your work",
    lead: "Drafts, earlier versions and progress are kept in this browser only. A file takes them to another one.",
    save: "Save all as a file",
    open: "Bring in a file",
    saved: (count: number) => `Saved: the work on ${count === 1 ? "one exercise" : `${count} exercises`}.`,
    nothing: "There is no work here yet.",
    refused: "This file was not brought in: it is none that this page has saved, or it is damaged.",
    full: "Not all of it was brought in: this browser has no room left for this site.",
    brought: (count: number) => `Brought in: the work on ${count === 1 ? "one exercise" : `${count} exercises`}.`,
    differs: (count: number) =>
      count === 0 ? "" : ` ${count === 1 ? "One draft differs" : `${count} drafts differ`} from what was here; ${count === 1 ? "its exercise asks" : "their exercises ask"} which to keep.`,
  },
  chapter: (solved: number, all: number) => `${solved} of ${all} solved`,
  found: (count: number, all: number) => (count === 0 ? "No exercise fits; take something away." : `${count} of ${all} exercises`),
};
