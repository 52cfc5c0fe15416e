const SECONDS = { day: 86_400, hour: 3_600, minute: 60 };

/** `1 secret`, `3 secrets`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** An age in its largest whole unit: `12 d`, `5 h`, `3 min`, `0 min`; empty when it is not known. */
export function ageText(seconds: number | null): string {
  if (seconds === null) {
    return '';
  }
  if (seconds >= SECONDS.day) {
    return `${Math.floor(seconds / SECONDS.day)} d`;
  }
  return seconds >= SECONDS.hour
    ? `${Math.floor(seconds / SECONDS.hour)} h`
    : `${Math.floor(seconds / SECONDS.minute)} min`;
}

/** Rows with columns of equal width, two blanks apart. Empty columns take no room. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(cell.length, widths[column] ?? 0);
    });
  }
  return rows.map((row) =>
    row
      .flatMap((cell, column) => (widths[column] === 0 ? [] : [cell.padEnd(widths[column] ?? 0)]))
      .join('  ')
      .trimEnd(),
  );
}
