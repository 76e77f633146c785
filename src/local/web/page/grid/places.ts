// Places in a sheet and on the screen.

/** A cell, its row and column counted from 0. */
export interface Place {
  row: number;
  column: number;
}

/** A box on the screen in pixels, relative to the canvas. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A place to scroll to and back: the first row and column in sight and how much of them is cut. */
export interface ScrollPlace {
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
}
