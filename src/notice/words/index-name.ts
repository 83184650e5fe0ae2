/** The index as titles and sentences name it; documents use one name throughout. */
export const INDEX_IN_SHORT = "Bộ chỉ số phục vụ người dân, doanh nghiệp";
/** The same where it is named for the first time. */
export const INDEX_IN_FULL =
  "Bộ chỉ số phục vụ người dân, doanh nghiệp trong thực hiện thủ tục hành chính, cung cấp dịch vụ công";
