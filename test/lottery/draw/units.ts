import type { Random } from "./random";

const PROVINCES = [
  "Lào Cai",
  "Phú Thọ",
  "Hưng Yên",
  "Hải Phòng",
  "Ninh Bình",
  "Thanh Hóa",
  "Nghệ An",
  "Hà Tĩnh",
  "Quảng Trị",
  "Huế",
  "Đà Nẵng",
  "Quảng Ngãi",
  "Gia Lai",
  "Đắk Lắk",
  "Khánh Hòa",
  "Lâm Đồng",
  "Đồng Nai",
  "Tây Ninh",
  "Đồng Tháp",
  "Vĩnh Long",
  "An Giang",
  "Cần Thơ",
  "Cà Mau",
  "Hà Nội",
  "Quảng Ninh",
  "Bắc Ninh",
  "Tuyên Quang",
  "Cao Bằng",
  "Lạng Sơn",
  "Thái Nguyên",
  "Điện Biên",
  "Lai Châu",
  "Sơn La",
];

const DEPARTMENTS = [
  "Sở Công Thương",
  "Sở Khoa học và Công nghệ",
  "Sở Nội vụ",
  "Sở Tài chính",
  "Sở Tư pháp",
  "Sở Xây dựng",
  "Sở Y tế",
  "Sở Giáo dục và Đào tạo",
  "Sở Nông nghiệp và Môi trường",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Sở Dân tộc và Tôn giáo",
  "Sở Ngoại vụ",
  "Thanh tra tỉnh",
  "Ban Quản lý các khu công nghiệp",
  "Văn phòng UBND tỉnh",
  "Ban Quản lý Khu kinh tế",
];

const DEPARTMENTS_SHORT = [
  "Sở CT",
  "Sở KH&CN",
  "Sở NV",
  "Sở TC",
  "Sở TP",
  "Sở XD",
  "Sở YT",
  "Sở GD&ĐT",
  "Sở NN&MT",
  "Sở VHTT&DL",
  "Sở DT&TG",
  "Sở NgV",
  "BQL các KCN",
  "BQL KKT",
];

const COMMUNE_NAMES = [
  "Hồng Hà",
  "Tân Lập",
  "Bình Minh",
  "Nghĩa Đô",
  "Bảo Thắng",
  "Cốc San",
  "Võ Lao",
  "Mường Hum",
  "Yên Bình",
  "Trấn Yên",
  "Lục Yên",
  "Văn Bàn",
  "Phong Hải",
  "Xuân Quang",
  "Gia Phú",
  "Tằng Loỏng",
  "Hợp Thành",
  "Âu Lâu",
  "Nam Cường",
  "Đông Cuông",
  "Châu Quế",
  "Khánh Yên",
  "Dương Quỳ",
  "Tả Phìn",
  "Mường Bo",
  "Bản Hồ",
  "Y Tý",
  "A Mú Sung",
  "Trịnh Tường",
  "Đông Hòa",
  "Tân An",
  "Phú Lợi",
  "Thới Hòa",
  "Long Nguyên",
  "Hòa Khánh",
  "Vĩnh Thạnh",
  "Tiên Phước",
  "Trà My",
  "Ea Kar",
  "Krông Pắc",
  "Cư M'gar",
  "Buôn Đôn",
];

export interface Circle {
  level: "tinh" | "so" | "xa";
  units: string[];
  /** Words for a column of such units. */
  headings: string[];
  /** Words after "n/m": "sở, ngành". */
  among: string[];
}

/** `count` different units of one level. `short` allows the abbreviations of offices. */
export function drawCircle(r: Random, count: number, short: boolean): Circle {
  const level = r.pick(["tinh", "so", "so", "xa", "xa"] as const);
  if (level === "tinh") {
    const lead = r.pick(["", "", "Tỉnh ", "UBND tỉnh "]);
    const cities = new Set(["Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hà Nội"]);
    const units = r.sample(PROVINCES, count).map((name) => {
      if (lead === "") return name;
      if (cities.has(name)) return lead === "Tỉnh " ? `Thành phố ${name}` : `UBND thành phố ${name}`;
      return lead + name;
    });
    return {
      level,
      units,
      headings: ["Tỉnh/Thành phố", "Tỉnh, thành phố", "Địa phương", "Tên tỉnh, thành phố", "Đơn vị"],
      among: ["tỉnh, thành phố", "tỉnh, thành", "địa phương"],
    };
  }
  if (level === "so") {
    const list = short && r.chance(0.4) ? DEPARTMENTS_SHORT : DEPARTMENTS;
    return {
      level,
      units: r.sample(list, Math.min(count, list.length)),
      headings: ["Đơn vị", "Tên đơn vị", "Cơ quan, đơn vị", "Sở, ban, ngành", "Sở, ngành", "Tên cơ quan"],
      among: ["sở, ngành", "sở, ban, ngành", "đơn vị"],
    };
  }
  const lead = r.pick(["", "UBND "]);
  const units = r.sample(COMMUNE_NAMES, count).map((name) => {
    const kind = r.chance(0.7) ? "xã" : "phường";
    return lead === "" ? `${kind === "xã" ? "Xã" : "Phường"} ${name}` : `UBND ${kind} ${name}`;
  });
  return {
    level,
    units,
    headings: ["Đơn vị", "Xã, phường", "UBND xã, phường", "Tên xã/phường", "Tên đơn vị", "Địa phương"],
    among: ["xã, phường", "xã, phường, đặc khu", "đơn vị cấp xã"],
  };
}
