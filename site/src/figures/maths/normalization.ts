/** The arithmetic of the lesson's figures. Pure. */

export type Method = "batch" | "layer" | "instance" | "group";

/**
 * Which set of numbers an element belongs to: elements with equal keys share one mean and one variance.
 * `index` is (sample, channel, …), `size` the number of channels in a group.
 */
export function setKey(method: Method, index: readonly number[], size: number): string {
  const [sample = 0, channel = 0] = index;
  switch (method) {
    case "batch":
      return `channel ${channel}`;
    case "layer":
      return `sample ${sample}`;
    case "instance":
      return `sample ${sample} channel ${channel}`;
    case "group":
      return `sample ${sample} group ${Math.floor(channel / size)}`;
  }
}

export interface Normalized {
  /** One row for each sample, one entry for each group. */
  mean: number[][];
  variance: number[][];
  /** Rows and columns as in the input. */
  plain: number[][];
  scaled: number[][];
}

/**
 * Group normalization of a matrix (samples, channels) whose channels are single numbers. `groups` divides the number of channels, and
 * `gamma` and `beta` have one entry for each.
 */
export function normalizeMatrix(
  matrix: readonly (readonly number[])[],
  groups: number,
  gamma: readonly number[],
  beta: readonly number[],
  epsilon = 1e-5,
): Normalized {
  const size = (matrix[0]?.length ?? 0) / groups;
  const of = (row: readonly number[], group: number): readonly number[] => row.slice(group * size, (group + 1) * size);
  const numbers = [...Array(groups).keys()];
  const mean = matrix.map((row) => numbers.map((group) => average(of(row, group))));
  const variance = matrix.map((row, sample) =>
    numbers.map((group) => average(of(row, group).map((value) => (value - (mean[sample]?.[group] ?? NaN)) ** 2))),
  );
  const plain = matrix.map((row, sample) =>
    row.map((value, channel) => {
      const group = Math.floor(channel / size);
      return (value - (mean[sample]?.[group] ?? NaN)) / Math.sqrt((variance[sample]?.[group] ?? NaN) + epsilon);
    }),
  );
  const scaled = plain.map((row) => row.map((value, channel) => value * (gamma[channel] ?? NaN) + (beta[channel] ?? NaN)));
  return { mean, variance, plain, scaled };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
