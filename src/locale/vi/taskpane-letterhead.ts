/** The fixed parts of an official document. */
export const letterheadVi = {
  "letterhead.superior": "Cơ quan chủ quản",
  "letterhead.agency": "Cơ quan ban hành",
  "letterhead.agencyInText": "Tên cơ quan trong câu",
  "letterhead.place": "Địa danh",
  "letterhead.symbol": "Ký hiệu thông báo",
  "letterhead.letterSymbol": "Ký hiệu công văn",
  "letterhead.legalBases": "Căn cứ (mỗi dòng một căn cứ)",
  "letterhead.recipients": "Nơi nhận (mỗi dòng một nơi)",
  "letterhead.signerTitle": "Chức vụ người ký (mỗi dòng một cấp)",
  "letterhead.signerName": "Họ tên người ký",
  "letterhead.example": "ví dụ: {text}",
  "letterhead.kept": "Nhập một lần, được giữ trong sổ làm việc này.",
} as const;
