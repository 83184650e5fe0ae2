/** Ribbon buttons by the name that the manifest gives them. Known before anything else of actions/ is loaded. */
export const COMMAND_NAMES = [
  "lapBangSoSanh",
  "hoanTac",
  "chuyenThanhGiaTri",
  "doiThanhCongThucExcel",
  "suaONameLoi",
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];
