import type { Bilingual } from "../src/functions/declaration";

/** What holds for all functions; the beginning of the help page. */
export const GENERAL = {
  title: { vi: "Hàm BCS trong ô tính", en: "BCS functions in cells" },
  opening: {
    vi: "Các hàm này dùng cùng quy tắc với khung làm việc. Tên hàm giống nhau ở mọi ngôn ngữ của Excel; dấu ngăn cách tham số là dấu chấm phẩy khi máy dùng dấu phẩy thập phân.",
    en: "These functions follow the same rules as the pane. Their names are the same in every language of Excel; arguments are separated by commas, or by semicolons where the decimal mark is a comma.",
  },
  contents: { vi: "Các hàm", en: "Functions" },
  optional: { vi: "(có thể bỏ qua)", en: "(optional)" },
  answer: { vi: "Kết quả", en: "Result" },
  blank: { vi: "(trống)", en: "(empty)" },
  rules: [
    {
      heading: { vi: "Ô trống và số 0", en: "Blank cells and zero" },
      points: [
        {
          vi: "Thiếu số liệu không phải là 0. Ô trống, “–”, “chưa có”, “chưa có số liệu”, “N/A”, “không phát sinh” đều được hiểu là thiếu.",
          en: "Missing is not zero. A blank, “–”, “chưa có”, “chưa có số liệu”, “N/A” and “không phát sinh” all mean missing.",
        },
        {
          vi: "Số 0 trong ô là 0, ô trống là trống, ở mọi máy: =BCS.XEPLOAI(B8) và =BCS.TONGDIEM(B2:B7) viết thẳng như vậy. Excel trên Windows và máy Mac gửi ô trống vào hàm dưới dạng số 0, nên khi gặp số 0 hàm xem lại chính ô đó trong sổ rồi mới trả lời; ô hiện #BUSY! trong chốc lát.",
          en: "A 0 in a cell is zero and a blank cell is blank on every machine: =BCS.XEPLOAI(B8) and =BCS.TONGDIEM(B2:B7) are written as they are. Excel for Windows and Mac hands a blank cell to a function as the number 0, so on meeting a 0 the function looks at that very cell of the workbook before it answers; the cell shows #BUSY! for a moment.",
        },
        {
          vi: "Kết quả 0 của một hàm BCS, và số gõ thẳng trong công thức, cũng là 0: =BCS.TYLE(BCS.DIEMMAT(B2;C2);C2).",
          en: "A 0 that a BCS function answers with, and one typed into the formula, are zeros too: =BCS.TYLE(BCS.DIEMMAT(B2,C2),C2).",
        },
        {
          vi: 'Số 0 do hàm khác của Excel lấy về (VLOOKUP, FILTER, IF…) có thể là ô trống: kết quả là #N/A kèm lời nhắc. Khi đó nối thêm &"" vào chỗ lấy số liệu: =BCS.XEPLOAI(VLOOKUP(A2;D:E;2;FALSE)&"").',
          en: 'A 0 fetched by another function of Excel (VLOOKUP, FILTER, IF…) may be a blank cell: the answer is #N/A with a hint. Then join &"" where the figure is fetched: =BCS.XEPLOAI(VLOOKUP(A2,D:E,2,FALSE)&"").',
        },
        {
          vi: 'Excel LTSC 2021 có thể không cho hàm biết địa chỉ ô; quy tắc định dạng có điều kiện, phần xem trước khi đang gõ công thức, sổ khác đang đóng và vùng trên 50.000 ô thì không xem lại được. Ở những chỗ đó, một số 0 cho #N/A kèm lời nhắc, không bao giờ bị đoán; viết B2:B7&"" thì luôn rõ: ô trống vẫn là trống, số 0 vẫn là 0. Công thức do tiện ích chèn luôn viết như vậy.',
          en: 'Excel LTSC 2021 may not tell a function the addresses of cells; nothing can be looked up in rules of conditional formatting, in the preview while a formula is typed, in other workbooks and in ranges of more than 50,000 cells. There a 0 gives #N/A with a hint and is never guessed; B2:B7&"" is clear everywhere: blanks stay blank and zeros stay zero. Formulas inserted by the add-in are always written so.',
        },
        {
          vi: "Khi một vùng trong công thức có ô trống và Excel gửi ô đó đúng là ô trống (Excel trên trình duyệt), các số 0 trong công thức ấy được hiểu là 0 mà không cần xem lại.",
          en: "Where a range of the formula has a blank cell and Excel hands it over as a blank (Excel on the web), zeros of that formula are zeros without a second look.",
        },
      ],
    },
    {
      heading: { vi: "Cách ghi số", en: "How numbers are written" },
      points: [
        {
          vi: "Số ghi bằng chữ được đọc với dấu phẩy hoặc dấu chấm thập phân: “7,46”, “7.46”, “7,46/22”, “88,25%”, “63,48 điểm”.",
          en: "Numbers written as text are read with a decimal comma or dot: “7,46”, “7.46”, “7,46/22”, “88,25%”, “63,48 điểm”.",
        },
        {
          vi: 'Tỷ lệ được tính theo phần trăm: 88,25. Ô định dạng % chứa 0,8825 cũng được hiểu đúng khi mọi tỷ lệ trong công thức đều ghi như vậy; trộn 0,8825 với 59,98 cho #VALUE!. Tỷ lệ dưới 1% hãy ghi bằng chữ: "0,5%".',
          en: 'Rates are in percent: 88.25. A cell formatted as a percent, which holds 0.8825, is understood when all rates of the formula are written so; 0.8825 beside 59.98 gives #VALUE!. Write rates below 1% as text: "0,5%".',
        },
        {
          vi: "TRUE/FALSE, số âm, số lớn hơn 100 và ngày tháng (khi Excel đổi 7/22 thành ngày) không phải là điểm: #VALUE! kèm lý do.",
          en: "TRUE/FALSE, negative numbers, numbers above 100 and dates (when Excel turned 7/22 into one) are no scores: #VALUE! with the reason.",
        },
        {
          vi: "Số tính ra trong ô được lấy đến mười chữ số thập phân rồi mới so sánh: 18,000000000000004 là 18, phần dư 1E-14 là 0.",
          en: "Computed numbers are taken at ten decimals before they are judged: 18.000000000000004 is 18, a rest of 1E-14 is 0.",
        },
        {
          vi: "Hạng không phải là điểm: “hạng 2”, “xếp thứ 14/19”, “14/19” cho #VALUE!.",
          en: "Ranks are no scores: “hạng 2”, “xếp thứ 14/19” and “14/19” give #VALUE!.",
        },
        {
          vi: "Làm tròn theo số thập phân, từ 5 trở lên thì lên: 2,675 thành 2,68.",
          en: "Rounding is decimal, half away from zero: 2.675 becomes 2.68.",
        },
      ],
    },
    {
      heading: { vi: "Vùng và lỗi", en: "Ranges and errors" },
      points: [
        {
          vi: "Chọn cả vùng thì kết quả tràn xuống các ô bên dưới (Excel 2021 trở lên). Các vùng phải cùng kích thước, hoặc là một ô.",
          en: "With a range the result spills into the cells below (Excel 2021 and later). Ranges must have the same size or be one cell.",
        },
        {
          vi: "Chọn đúng các ô cần tính (B2:B7), không chọn cả cột (B:B): ô trống phía dưới cũng bị coi là thiếu số liệu.",
          en: "Select the cells that are meant (B2:B7), not whole columns (B:B): blank cells below count as missing figures too.",
        },
        {
          vi: 'Nhiều đơn vị thì dùng một công thức cho cả vùng, ví dụ BCS.XEPHANG(B2:B3322&"";B2:B3322&""): nhanh hơn nhiều so với hàng nghìn công thức từng ô.',
          en: 'For many units use one formula over the whole range, such as BCS.XEPHANG(B2:B3322&"",B2:B3322&""): far faster than thousands of single ones.',
        },
        {
          vi: "Ô lỗi #REF! và #NAME? cho #VALUE! có nêu tên lỗi, vì Excel không nhận hai lỗi này từ hàm của tiện ích.",
          en: "Cells with #REF! and #NAME? give #VALUE! that names them, since Excel takes neither from a function of an add-in.",
        },
        {
          vi: "Ô lỗi chỉ làm hỏng kết quả cần đến nó. Đưa chuột vào tam giác ở góc ô lỗi để đọc lý do.",
          en: "An error cell spoils only the results that need it. Point at the triangle in the corner of an error cell to read the reason.",
        },
      ],
    },
  ],
} as const satisfies Record<
  string,
  Bilingual | readonly { heading: Bilingual; points: readonly Bilingual[] }[]
>;
