/**
 * Optimal string alignment distance: letters exchanged, put in, left out or
 * swapped with their neighbour, by code point. More than most is said as most + 1.
 */
export function distance(a: string[], b: string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let n = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) n = Math.min(n, before[j - 2] + 1);
      row.push(n);
      least = Math.min(least, n);
    }
    // A swap reaches over one row, so two rows must be beyond the bound.
    if (least > most && Math.min(...above) > most) return most + 1;
    before = above;
    above = row;
  }
  return Math.min(above[b.length], most + 1);
}
