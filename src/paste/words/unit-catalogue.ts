/**
 * Names by which units are recognised in running text. The provinces of before and after 1/7/2025; departments,
 * boards and ministries of 2022–2026. In tables any name is taken as it stands.
 */
const PROVINCE_NAMES =
  "An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|" +
  "Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|" +
  "Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|" +
  "Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|" +
  "Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Huế|" +
  "Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái";
export const PROVINCES: readonly string[] = PROVINCE_NAMES.split("|");

/** Cities of province level while districts still existed. */
export const CENTRAL_CITIES: readonly string[] = [
  "Hà Nội",
  "Hải Phòng",
  "Đà Nẵng",
  "Cần Thơ",
  "Huế",
  "Hồ Chí Minh",
];

const FIELDS =
  "Công Thương|Khoa học và Công nghệ|Tư pháp|Y tế|Nội vụ|Tài chính|Ngoại vụ|Xây dựng|Giáo dục và Đào tạo|" +
  "Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|Tài nguyên và Môi trường|Kế hoạch và Đầu tư|" +
  "Giao thông vận tải|Giao thông Vận tải - Xây dựng|Giao thông công chánh|Lao động - Thương binh và Xã hội|" +
  "Lao động, Thương binh và Xã hội|Thông tin và Truyền thông|Văn hóa, Thể thao và Du lịch|Văn hóa và Thể thao|" +
  "Văn hóa, Thể thao|Du lịch|Dân tộc và Tôn giáo|Dân tộc|Quy hoạch - Kiến trúc|An toàn thực phẩm|Công an|Quốc phòng|Ngoại giao";

/** What follows "Sở" or "Bộ". */
export const DEPARTMENT_FIELDS: readonly string[] = FIELDS.split("|");

/** Units named whole, with their level; null for bodies of the central government. */
export const NAMED_UNITS: readonly (readonly [string, "so" | null])[] = [
  ["Ban Quản lý Khu kinh tế và các khu công nghiệp", "so"],
  ["Ban Quản lý Khu kinh tế, khu công nghiệp", "so"],
  ["Ban Quản lý các khu công nghiệp và chế xuất", "so"],
  ["Ban Quản lý các Khu chế xuất và công nghiệp", "so"],
  ["Ban Quản lý Khu kinh tế", "so"],
  ["Ban Quản lý các khu kinh tế", "so"],
  ["Ban Quản lý các khu công nghiệp", "so"],
  ["Ban Quản lý Khu công nghiệp", "so"],
  ["Ban Quản lý Khu công nghệ cao", "so"],
  ["BQL Khu kinh tế", "so"],
  ["BQL các khu công nghiệp", "so"],
  ["Ban Dân tộc", "so"],
  ["Thanh tra tỉnh", "so"],
  ["Thanh tra thành phố", "so"],
  ["Công an tỉnh", "so"],
  ["Công an thành phố", "so"],
  ["Bộ Chỉ huy quân sự tỉnh", "so"],
  ["Văn phòng UBND tỉnh", "so"],
  ["Văn phòng UBND thành phố", "so"],
  ["Văn phòng Ủy ban nhân dân tỉnh", "so"],
  ["Trung tâm Phục vụ hành chính công tỉnh", "so"],
  ["Bảo hiểm xã hội tỉnh", "so"],
  ["BHXH tỉnh", "so"],
  ["Bảo hiểm xã hội Việt Nam", null],
  ["BHXH Việt Nam", null],
  ["Ngân hàng Nhà nước Việt Nam", null],
  ["Ngân hàng Nhà nước", null],
  ["Ngân hàng Chính sách xã hội", null],
  ["Thanh tra Chính phủ", null],
  ["Văn phòng Chính phủ", null],
];

/** Offices that are units together with the place they serve. */
export const PLACE_OFFICES: readonly string[] = [
  "Trung tâm Phục vụ hành chính công",
  "Văn phòng HĐND và UBND",
  "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
  "Văn phòng",
  "Thanh tra",
  "Công an",
  "Bảo hiểm xã hội",
  "BHXH",
];

/** Rows that sum up other units. */
export const SUMMARY_NAMES: readonly string[] = [
  "Toàn tỉnh",
  "Toàn thành phố",
  "Toàn quốc",
  "Cả nước",
  "Toàn huyện",
  "Toàn ngành",
  "Toàn xã",
  "Trung bình",
  "Bình quân",
  "Điểm trung bình",
  "Tổng hợp",
  "Chung toàn tỉnh",
  "Khối",
];
