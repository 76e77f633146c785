// The canvas of the grid: Univer draws it and knows where the mouse is, and nothing more. It holds no cells (they are asked
// for as they come into sight) and carries out no command of its own that would change something.
import { BooleanNumber, UniverInstanceType } from "@univerjs/core";
import type { ICellDataForSheetInterceptor, IWorkbookData, Nullable, Workbook } from "@univerjs/core";
import {
  CanceledError,
  CommandType,
  ICommandService,
  InterceptorEffectEnum,
  LifecycleService,
  LifecycleStages,
  Quantity,
} from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import {
  INTERCEPTOR_POINT,
  SelectionMoveType,
  SetFrozenMutation,
  SetSelectionsOperation,
  SetWorksheetRowHeightMutation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { ISelectionWithStyle } from "@univerjs/sheets";
import {
  HeaderFreezeRenderController,
  HeaderMoveRenderController,
  HeaderResizeRenderController,
  HeaderUnhideRenderController,
  HoverManagerService,
  ScrollToRangeOperation,
  SetScrollOperation,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
  ISheetSelectionRenderService,
  getViewportByCell,
} from "@univerjs/sheets-ui";
import type { Block } from "../../../protocol.ts";
import type { Box, Place, ScrollPlace } from "../places.ts";
import { startUniver } from "./startUniver.ts";
import { blockOf, BOOK, emptyBook, madeFor, numberOr, rangeOf, SHEET, takeOver } from "./translation.ts";

/** What the canvas must know of a sheet beside its cells. */
export interface Layout {
  rows: { height: number; hidden: boolean }[];
  columns: { width: number; hidden: boolean }[];
  frozenRows: number;
  frozenColumns: number;
}

export interface CanvasEvents {
  /** What to draw in a cell; null: nothing. */
  cell(row: number, column: number): ICellDataForSheetInterceptor | null;
  selected(ranges: Block[], active: Place): void;
  /** A double click into a cell. */
  opened(): void;
  scrolled(): void;
  hovered(place: Place | null): void;
  columnResized(column: number, delta: number): void;
  /** The fill handle was dragged from one block over another, which holds the first. */
  filled(source: Block, target: Block): void;
}

export interface Canvas {
  arrange(layout: Layout): void;
  /** Draws all cells in sight anew. */
  repaint(): void;
  select(ranges: Block[], active: Place): void;
  /** Scrolls as little as needed. */
  bringIntoSight(place: Place): void;
  scrollPlace(): ScrollPlace;
  scrollTo(place: ScrollPlace): void;
  boxOf(place: Place): Box;
  /** Rows that fit into the window. */
  pageRows(): number;
}

const TARGET = { unitId: BOOK, subUnitId: SHEET };

/** Commands of Univer that only move what is in sight; all others are taken over or refused. */
const HARMLESS = new Set([
  "sheet.command.scroll-view",
  "sheet.command.set-scroll-relative",
  "sheet.command.scroll-to-cell",
  "sheet.command.set-zoom-ratio",
  "sheet.command.change-zoom-ratio",
]);

export async function openCanvas(place: HTMLElement, events: CanvasEvents): Promise<Canvas> {
  const univer = startUniver(place);
  let layout: Layout = { rows: [], columns: [], frozenRows: 0, frozenColumns: 0 };
  const book = univer.createUnit<Partial<IWorkbookData>, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    emptyBook(),
  );
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const render = madeFor(injector.get(IRenderManagerService).getRenderById(BOOK));
  const skeletons = render.with(SheetSkeletonManagerService);
  let isOurs = false;

  /** Carries out a command of our own. */
  function carryOut(id: string, params: object): void {
    isOurs = true;
    try {
      commands.syncExecuteCommand(id, { ...TARGET, ...params }, { onlyLocal: true, fromCollab: true });
    } finally {
      isOurs = false;
    }
  }

  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    priority: 100,
    handler: (_cell, { row, col }) => events.cell(row, col),
  });

  commands.beforeCommandExecuted((command) => {
    if (isOurs || HARMLESS.has(command.id)) return;
    if (command.type === CommandType.OPERATION && command.id !== "sheet.operation.set-cell-edit-visible")
      return;
    takeOver(command, events);
    throw new CanceledError();
  });
  commands.onCommandExecuted(({ id }) => {
    if (id === SetScrollOperation.id || id.includes("zoom")) events.scrolled();
  });

  const selections = injector.get(SheetsSelectionsService);
  const tell = (chosen: Nullable<ISelectionWithStyle[]>): void => {
    const last = chosen?.at(-1);
    if (!chosen || last === undefined || isOurs) return;
    const { rows, columns } = layout;
    const { actualRow, actualColumn } = last.primary ?? {
      actualRow: last.range.startRow,
      actualColumn: last.range.startColumn,
    };
    events.selected(
      chosen.map(({ range }) => blockOf(range, rows.length, columns.length)),
      { row: numberOr(actualRow, 0), column: numberOr(actualColumn, 0) },
    );
  };
  selections.selectionMoveStart$.subscribe(tell);
  selections.selectionMoving$.subscribe(tell);
  selections.selectionMoveEnd$.subscribe(tell);
  injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
    events.hovered(!cell ? null : { row: cell.location.row, column: cell.location.col });
  });
  refuseDragging();

  /** Rows keep the height of their text; rows, columns, frozen panes and blocks aren't moved or unhidden by the mouse. */
  function refuseDragging(): void {
    const resize = render.with(HeaderResizeRenderController).interceptor;
    resize.intercept(resize.getInterceptPoints().HEADER_RESIZE_PERMISSION_CHECK, {
      handler: (_allowed, cell) => cell.row === undefined,
    });
    const move = render.with(HeaderMoveRenderController).interceptor;
    move.intercept(move.getInterceptPoints().HEADER_MOVE_PERMISSION_CHECK, { handler: () => false });
    const freeze = render.with(HeaderFreezeRenderController).interceptor;
    freeze.intercept(freeze.getInterceptPoints().FREEZE_PERMISSION_CHECK, { handler: () => false });
    const unhide = render.with(HeaderUnhideRenderController).interceptor;
    unhide.intercept(unhide.getInterceptPoints().HEADER_UNHIDE_RANGE_VISIBLE_CHECK, { handler: () => false });
    const selection = injector.get(ISheetSelectionRenderService, Quantity.OPTIONAL)?.interceptor;
    selection?.intercept(selection.getInterceptPoints().RANGE_MOVE_PERMISSION_CHECK, {
      handler: () => false,
    });
  }

  function arrange(next: Layout): void {
    const sheet = book.getActiveSheet();
    const config = sheet.getConfig();
    const rows = sheet.getRowManager().getRowData();
    next.rows.forEach(({ height, hidden }, row) => {
      const hd = hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      if (rows[row]?.h !== height || rows[row].hd !== hd) rows[row] = { h: height, hd };
    });
    const columns = sheet.getColumnManager().getColumnData();
    next.columns.forEach(({ width, hidden }, column) => {
      columns[column] = { w: width, hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE };
    });
    config.rowCount = next.rows.length;
    config.columnCount = next.columns.length;
    const isFrozenAnew = next.frozenRows !== layout.frozenRows || next.frozenColumns !== layout.frozenColumns;
    layout = next;
    repaint();
    if (isFrozenAnew) {
      carryOut(SetFrozenMutation.id, {
        startRow: next.frozenRows === 0 ? -1 : next.frozenRows,
        startColumn: next.frozenColumns === 0 ? -1 : next.frozenColumns,
        ySplit: next.frozenRows,
        xSplit: next.frozenColumns,
      });
    }
  }

  /** Told that heights have changed, Univer forgets all that it has measured and drawn. */
  function repaint(): void {
    carryOut(SetWorksheetRowHeightMutation.id, { ranges: [], rowHeight: 0 });
  }

  function select(ranges: Block[], active: Place): void {
    const primary = {
      startRow: active.row,
      endRow: active.row,
      startColumn: active.column,
      endColumn: active.column,
      actualRow: active.row,
      actualColumn: active.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    const last = ranges.length - 1;
    carryOut(SetSelectionsOperation.id, {
      selections: ranges.map((range, index) => ({
        range: rangeOf(range),
        primary: index === last ? primary : null,
        style: null,
      })),
      type: SelectionMoveType.MOVE_END,
    });
  }

  function boxOf({ row, column }: Place): Box {
    const skeleton = skeletons.getCurrentSkeleton();
    const viewport = getViewportByCell(row, column, render.scene, book.getActiveSheet());
    if (!skeleton || !viewport) return { left: 0, top: 0, width: 0, height: 0 };
    const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row, column);
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    return {
      left: (startX - viewport.viewportScrollX) * scaleX,
      top: (startY - viewport.viewportScrollY) * scaleY,
      width: (endX - startX) * scaleX,
      height: (endY - startY) * scaleY,
    };
  }

  return {
    arrange,
    repaint,
    select,
    bringIntoSight: ({ row, column }) => {
      carryOut(ScrollToRangeOperation.id, {
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      });
    },
    scrollPlace() {
      const state = render.with(SheetScrollManagerService).getCurrentScrollState();
      return {
        row: numberOr(state?.sheetViewStartRow, 0),
        column: numberOr(state?.sheetViewStartColumn, 0),
        offsetX: numberOr(state?.offsetX, 0),
        offsetY: numberOr(state?.offsetY, 0),
      };
    },
    scrollTo({ row, column, offsetX, offsetY }) {
      carryOut(SetScrollOperation.id, {
        sheetId: SHEET,
        sheetViewStartRow: row,
        sheetViewStartColumn: column,
        offsetX,
        offsetY,
      });
    },
    boxOf,
    pageRows() {
      const height = render.engine.height;
      const typical = skeletons.getCurrentSkeleton()?.getRowHeight(layout.frozenRows) ?? 24;
      return Math.max(1, Math.floor(height / Math.max(20, typical)) - 2);
    },
  };
}
