/** A piece of text on a page, in points from the top left corner. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  /** Where the letters stand. */
  baseline: number;
  /** Height of the letters. */
  size: number;
}

/** A line drawn on a page, upright or level. Thin filled boxes count: Word draws its borders so. */
export interface Rule {
  upright: boolean;
  /** Where it is: left of an upright one, top of a level one. */
  at: number;
  from: number;
  to: number;
}

export interface Page {
  pieces: Piece[];
  rules: Rule[];
}
