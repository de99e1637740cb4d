/** Rows of a sparse matrix, one after another. */
export interface Rows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly width: number;
}

export interface FitInput {
  readonly rows: Rows;
  /** Rows to learn from. */
  readonly use: readonly number[];
  /** 1 risky, 0 ordinary, by row. */
  readonly labels: Uint8Array;
  /** How much a row counts. */
  readonly weights: Float64Array;
  /** Strength of regularisation by column. */
  readonly penalty: Float64Array;
  readonly loss: Loss;
}

/**
 * What an error costs. `logistic`: less and less, but something for every row. `margin`: nothing for rows that lie far enough on their own
 * side, so that weights are spent on the doubtful ones (squared hinge, as in L2-loss support vector machines; Fan et al., LIBLINEAR, 2008).
 */
export type Loss = "logistic" | "margin";

/** Weights of the columns, the bias behind them. */
export type Fitted = Float64Array;

const STEPS = 120;
const MEMORY = 8;

/**
 * A linear model with L2 regularisation by L-BFGS (Nocedal & Wright, Numerical Optimization, algorithm 7.4) with backtracking.
 * Starts from nought and uses no randomness: the same rows give the same weights.
 */
export function fit(input: FitInput): Fitted {
  const size = input.rows.width + 1;
  let at: Float64Array = new Float64Array(size);
  let gradient: Float64Array = new Float64Array(size);
  let value = lossOf(input, at, gradient);
  const history: { step: Float64Array; change: Float64Array; scale: number }[] = [];
  for (let round = 0; round < STEPS; round++) {
    const direction = descent(gradient, history);
    const slope = dot(direction, gradient);
    if (slope > -1e-7 * Math.max(1, value)) break;
    let length = history.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    const nextGradient = new Float64Array(size);
    let next = moved(at, direction, length);
    let nextValue = lossOf(input, next, nextGradient);
    while (nextValue > value + 1e-4 * length * slope && length > 1e-10) {
      length /= 2;
      next = moved(at, direction, length);
      nextValue = lossOf(input, next, nextGradient);
    }
    const step = next.map((one, index) => one - (at[index] as number));
    const change = nextGradient.map((one, index) => one - (gradient[index] as number));
    const curvature = dot(step, change);
    if (curvature > 1e-12) history.push({ step, change, scale: 1 / curvature });
    if (history.length > MEMORY) history.shift();
    const gain = value - nextValue;
    at = next;
    gradient = nextGradient;
    value = nextValue;
    if (gain < 1e-5 * Math.max(1, value)) break;
  }
  return at;
}

/** The logit of one row. */
export function logitOf({ starts, columns, values, width }: Rows, row: number, fitted: Fitted): number {
  let sum = fitted[width] as number;
  for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
    sum += (values[at] as number) * (fitted[columns[at] as number] as number);
  }
  return sum;
}

/** Turns values of any scale into logits: the slope and offset of a logistic regression on them alone (Platt, 1999). */
export function calibrate(values: Float64Array, labels: Uint8Array, weights: Float64Array): { slope: number; offset: number } {
  const count = values.length;
  const rows: Rows = {
    starts: Int32Array.from({ length: count + 1 }, (_, row) => row),
    columns: new Int32Array(count),
    values,
    width: 1,
  };
  const [slope = 1, offset = 0] = fit({
    rows,
    use: [...values.keys()],
    labels,
    weights,
    penalty: new Float64Array(1),
    loss: "logistic",
  });
  return { slope, offset };
}

function lossOf({ rows, use, labels, weights, penalty, loss: kind }: FitInput, at: Float64Array, gradient: Float64Array): number {
  gradient.fill(0);
  let loss = 0;
  for (const row of use) {
    const label = labels[row] as number;
    const weight = weights[row] as number;
    const logit = logitOf(rows, row, at);
    let error: number;
    if (kind === "margin") {
      const side = label === 1 ? 1 : -1;
      const short = Math.max(0, 1 - side * logit);
      if (short === 0) continue;
      loss += weight * short * short;
      error = -2 * weight * side * short;
    } else {
      loss += weight * (Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(logit, 0) - label * logit);
      error = weight * (1 / (1 + Math.exp(-logit)) - label);
    }
    for (let cell = rows.starts[row] as number; cell < (rows.starts[row + 1] as number); cell++) {
      const column = rows.columns[cell] as number;
      gradient[column] = (gradient[column] as number) + error * (rows.values[cell] as number);
    }
    gradient[rows.width] = (gradient[rows.width] as number) + error;
  }
  for (let column = 0; column < rows.width; column++) {
    const pull = (penalty[column] as number) * (at[column] as number);
    loss += (pull * (at[column] as number)) / 2;
    gradient[column] = (gradient[column] as number) + pull;
  }
  return loss;
}

function descent(gradient: Float64Array, history: readonly { step: Float64Array; change: Float64Array; scale: number }[]): Float64Array {
  const direction = gradient.map((one) => -one);
  const used: number[] = [];
  for (let index = history.length - 1; index >= 0; index--) {
    const { step, change, scale } = history[index] as (typeof history)[number];
    const share = scale * dot(step, direction);
    used[index] = share;
    add(direction, change, -share);
  }
  const last = history.at(-1);
  if (last) {
    const factor = 1 / (last.scale * dot(last.change, last.change));
    for (let index = 0; index < direction.length; index++) direction[index] = (direction[index] as number) * factor;
  }
  history.forEach(({ step, change, scale }, index) => {
    add(direction, step, (used[index] as number) - scale * dot(change, direction));
  });
  return direction;
}

function moved(at: Float64Array, direction: Float64Array, length: number): Float64Array {
  return at.map((one, index) => one + length * (direction[index] as number));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

function add(to: Float64Array, other: Float64Array, factor: number): void {
  for (let index = 0; index < to.length; index++) to[index] = (to[index] as number) + factor * (other[index] as number);
}
