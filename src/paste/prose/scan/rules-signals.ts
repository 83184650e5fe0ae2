import type { Signal } from "./mention";
import type { Rule } from "./rule";
import { words, written } from "./rule";

function signal(sense: Signal, form: RegExp, on: Rule["on"] = "bare"): Rule {
  return { form, on, digits: false, sense: () => ({ kind: "signal", signal: sense }) };
}

const OTHER =
  "(?:bo )?(?:chi so )?(?:cai cach hanh chinh(?: \\(?par ?-?index\\)?)?|par ?-?index|cchc|sipas|papi|ddci|pci|pgi|pii|dti|chuyen doi so(?= (?:cap|\\()| \\S{0,12} ?(?:dat|\\d)))|hai long (?:cua nguoi dan,? (?:to chuc )?doi voi|ve) su phuc vu[^.;,\\n\\d]{0,60}|(?:cong tac )?thi dua|hoi thi|cuoc thi|nang luc canh tranh[^.;,\\n\\d]{0,40}";
const INDEX =
  "(?<!cong )bo chi so(?: (?:so )?766| theo quyet dinh)?(?: chi dao,? dieu hanh va)?(?: danh gia)?(?: chat luong)?(?: phuc vu)?(?: nguoi dan)?(?:(?:,| va) doanh nghiep)?(?: trong (?:viec )?(?:thuc hien|giai quyet|thuc)? ?(?:thu tuc hanh chinh|tthc)(?: \\(tthc\\))?(?:,| va)?(?: (?:cung cap )?(?:dich vu cong|dvc)(?: \\(dvc\\))?(?: truc tuyen)?)?)?(?: theo thoi gian thuc(?: hien)?)?(?: tren moi truong dien tu)?|chi so 766|bcs 766|bo 766|chi so (?:danh gia )?(?:chat luong )?phuc vu nguoi dan[^.;:\\n\\d]{0,12}doanh nghiep|chat luong phuc vu nguoi dan";

/** The paper that sets the index up: "theo Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ". */
const PAPER =
  "(?:theo|tai) (?:quyet dinh|qd)(?: so)? 766(?:\\/qd-ttg)?(?: ngay \\d{1,2}(?:\\/\\d{1,2}\\/| thang \\d{1,2} nam )\\d{4})?(?: cua thu tuong(?: chinh phu)?)?";

/** Taken first of all: the unit behind it owns the result, not the paper. */
export const PAPER_OF_INDEX: readonly Rule[] = [signal("index", words(PAPER))];

/** Taken before units and names, because these stand inside some of them. */
export const SIGNALS_FIRST: readonly Rule[] = [
  signal(
    "framework",
    words("(?:bo chi so|chi so 766)[^.;:\\n\\d]{0,80} (?:gom|bao gom|co) \\d{1,2} nhom[^.:;\\n\\d]{0,30}"),
  ),
  signal("other", words(OTHER)),
  signal("index", words(INDEX)),
  // "(kết quả đạt 85,2%)" beside an aim.
  signal(
    "result",
    written(
      "(?<=[(\\[]\\s{0,2})(?:kết quả|đã đạt|hiện đạt|thực hiện|thực tế|ước đạt|đạt)(?: (?:đạt|thực hiện|là))?",
    ),
    "lower",
  ),
  signal(
    "missing",
    words(
      "chua (?:co(?: so lieu| du lieu| ket qua)?|(?:duoc )?danh gia|tong hop|cham(?: diem)?|cap nhat|cong bo)|khong co (?:so lieu|du lieu|ket qua|thong tin)|n/a|dang (?:cap nhat|tong hop)",
    ),
  ),
  signal("missing", /(?<=: ?)[-–](?= *(?:[;\n]|$))/gu, "plain"),
  signal(
    "idle",
    words(
      "(?:khong|ko) (?:co )?phat sinh(?: ho so| giao dich)?|khong ap dung|khong co (?:ho so|giao dich)(?: phat sinh)?|kps",
    ),
  ),
  signal("not", words("khong phai(?: la)?|chu (?:khong|ko) phai(?: la)?|ko phai(?: la)?")),
  signal(
    "instead",
    words(
      "ma la|ma phai la|nay la|nay (?:xin )?(?:dieu chinh|sua|dinh chinh)(?: lai)?(?: la| thanh)|(?:duoc )?(?:sua|dieu chinh|dinh chinh)(?: lai)? (?:la|thanh)|dieu chinh (?:thanh|la)",
    ),
  ),
  // "Sở Xây dựng là", "nhằm": their marks tell them from these.
  signal("instead", written("(?:số |số liệu )?đúng (?:phải )?là"), "lower"),
  signal("correction", written("nhầm(?: lẫn)?"), "lower"),
  signal(
    "correction",
    words(
      "dinh chinh|sua lai|thay vi|thay cho(?: so)?|so suat|sai sot|loi (?:danh may|ky thuat|so lieu)|ghi sai|viet sai|da ghi|da bao cao",
    ),
  ),
  signal(
    "target",
    words(
      "phan dau|muc tieu|chi tieu(?: de ra| giao| nam)?|ke hoach (?:giao|de ra|dat)|toi thieu|it nhat|nguong|yeu cau dat|can dat|phai dat|du kien(?: dat)?|(?:dam|bao) bao dat|dam bao dat|bao dam dat|de dat|de duoc xep|tro len|duy tri tu",
    ),
  ),
  signal(
    "mean",
    words(
      "(?:(?:muc |diem )?(?:trung binh|binh quan)|mat bang)(?: chung)?(?: cua)?(?: (?:ca nuoc|toan quoc|toan tinh|toan thanh pho|(?:cua )?cac (?:tinh|so|xa|don vi|dia phuong|phuong)(?:,? (?:va )?(?:ban|nganh|xa|phuong|thanh pho|dac khu|don vi|dia phuong))*|cap (?:xa|tinh|so)|khoi (?:so|xa|cac so|ubnd|phuong)(?: nganh)?))?(?! (?:dat|la)? ?\\d{1,3} (?:xa|phuong|so))",
    ),
  ),
  signal(
    "gap",
    written(
      "còn thiếu|thiếu|kém|cách biệt|cách|chênh(?: lệch)?|hụt|bị mất|mất|bị trừ|trừ|cộng thêm|(?:thấp|cao) hơn (?:mức )?(?:bình quân|trung bình)[^.;,\\n\\d]{0,40}|nhiều hơn|ít hơn|mỗi (?:hồ sơ|nhóm)",
    ),
    "lower",
  ),
  signal(
    "same",
    words(
      "giu nguyen(?: (?:thu )?hang| vi tri)?|khong (?:thay )?doi|khong tang(?:,? khong)? giam|khong bien dong|(?:van )?giu vung",
    ),
  ),
];

/** Taken last: short words that say how a figure is meant. Their marks tell them from other words. */
export const SIGNALS_LAST: readonly Rule[] = [
  signal(
    "up",
    written("tăng(?: thêm| nhẹ| mạnh| trưởng)?(?: được)?|cao hơn|cải thiện(?: thêm)?|nhích(?: lên)?"),
    "lower",
  ),
  signal("up", /[▲↑△]/gu, "plain"),
  signal("down", written("giảm(?: nhẹ| mạnh| sâu)?|thấp hơn|sụt giảm|sụt|tụt|kém hơn"), "lower"),
  signal("down", /[▼↓▽]/gu, "plain"),
  signal("instead", written("thành(?! phố| phần| viên| lập| công| tích| uỷ| ủy)"), "lower"),
  signal("to", written("lên(?: thành| mức| đến| tới)?|xuống(?: còn| mức)?|còn|đến|tới"), "lower"),
  signal("from", written("từ(?: mức)?(?!\\s+(?:ngày|tháng|quý|năm|đầu))"), "lower"),
  signal(
    "against",
    written("so (?:với|cùng)|so sánh với|(?<=(?:cao|thấp) )hơn|bằng (?=tháng|quý|kỳ|năm)"),
    "lower",
  ),
  signal("before", words("truoc do|lan truoc|ky truoc|so cu|dot truoc|diem cu")),
  signal("max", words("(?<!dat )(?:diem )?toi da(?: la)?|thang diem|diem chuan|khung diem|max")),
  signal(
    "respectively",
    words("lan luot(?: la| dat| duoc| co)?|tuong ung(?: la| dat| voi)?|theo thu tu(?: la)?"),
  ),
  signal("share", words("ty le|ti le|chiem")),
  signal(
    "deadline",
    written(
      "trước(?! đó)|chậm nhất|hoàn thành|hạn cuối|thời hạn|đến hết|họp|ban hành|ký(?: ngày)?|tổ chức họp",
    ),
    "lower",
  ),
  signal(
    "agent",
    written(
      "công bố|thông báo|thông tin(?= (?:kết quả|số liệu))|đề nghị|yêu cầu|giao|chỉ đạo|nhận được|cho biết|kính gửi|gửi|nơi nhận|tham mưu|chủ trì|phối hợp(?: với)?|căn cứ|thực hiện văn bản|theo báo cáo|báo cáo|trình|tổ chức|làm việc với|cùng với",
    ),
    "lower",
  ),
];
