/** Errors that Excel answers for a single action: code, message and status as Office.js shows them. */
const KNOWN = {
  AccessDenied: ["You cannot perform the requested operation.", 401],
  ActivityLimitReached: ["The activity limit has been reached.", 400],
  ApiNotAvailable: ["The requested API isn't available.", 400],
  ApiNotFound: [
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
    404,
  ],
  Conflict: ["The request couldn't be processed because of a conflict.", 409],
  FilteredRangeConflict: ["The attempted operation causes a conflict with a filtered range.", 409],
  GeneralException: ["There was an internal error while processing the request.", 500],
  InactiveWorkbook: ["The operation failed because the workbook isn't active.", 400],
  InsertDeleteConflict: ["The insert or delete operation attempted resulted in a conflict.", 409],
  InvalidArgument: ["The argument is invalid or missing or has an incorrect format.", 400],
  InvalidOperation: ["The operation attempted is invalid on the object.", 400],
  InvalidOperationInCellEditMode: [
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
    400,
  ],
  InvalidReference: ["This reference is not valid for the current operation.", 400],
  InvalidSelection: ["The current selection is invalid for this operation.", 400],
  ItemAlreadyExists: ["The resource being created already exists.", 409],
  ItemNotFound: ["The requested resource doesn't exist.", 404],
  MemoryLimitReached: ["The memory limit has been reached. Your action could not be completed.", 400],
  MergedRangeConflict: ["A table can't overlap a range that contains merged cells.", 409],
  NonBlankCellOffSheet: [
    "Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
    409,
  ],
  NotImplemented: ["The requested feature isn't implemented.", 501],
  OperationCellsExceedLimit: ["The operation affects more cells than the limit of 33,554,000 cells.", 400],
  RangeExceedsLimit: ["The cell count in the range has exceeded the maximum supported number.", 400],
  RequestAborted: ["The request was aborted during run time.", 500],
  ServiceNotAvailable: ["The service is unavailable.", 503],
  UnsupportedOperation: ["The operation being attempted is not supported.", 400],
} satisfies Record<string, [string, number]>;

export type ErrorCode = keyof typeof KNOWN;

export function isErrorCode(code: string): code is ErrorCode {
  return code in KNOWN;
}

/** Thrown by anything behind the host when Excel would answer an error; becomes the error of the batch. */
export class HostError extends Error {
  readonly code: ErrorCode;
  readonly status: number;

  constructor(code: ErrorCode, message?: string) {
    super(message ?? KNOWN[code][0]);
    this.name = "HostError";
    this.code = code;
    this.status = KNOWN[code][1];
  }
}

/** The library's text for an array that does not fit its range. */
export const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
