// Puts an open box below a place of the canvas, or above it where there is no room, always within sight.
import type { Box } from "../places.ts";

/** A ref for the element of the box; its positioned parent is the canvas. */
export function beside({ left, top, width, height }: Box, side: "below" | "right" = "below") {
  return (element: HTMLElement | null): void => {
    const room = element?.parentElement;
    if (element === null || room === null || room === undefined) return;
    const { offsetWidth, offsetHeight } = element;
    const x = side === "right" ? left + width + 4 : left;
    const fitsRight = x + offsetWidth <= room.clientWidth;
    const away = side === "right" ? left - offsetWidth - 4 : room.clientWidth - offsetWidth - 4;
    element.style.left = `${Math.max(4, fitsRight ? x : away)}px`;
    const y = side === "right" ? top : top + height;
    const fitsBelow = y + offsetHeight <= room.clientHeight;
    const above = side === "right" ? room.clientHeight - offsetHeight - 4 : top - offsetHeight;
    element.style.top = `${Math.max(4, fitsBelow ? y : above)}px`;
  };
}
