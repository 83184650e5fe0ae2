import type { Release } from "./release-record";
import { ROOT_IN_CONF } from "./server-files";

/** The one page that goes with a release: what lies where, and the commands that show whether it is right. */
export function adminPage({ version, base, id, code, kept, officejs }: Release & { officejs: string }): string {
  const own = !/^https:\/\/appsforoffice\.microsoft\.com\//.test(officejs);
  const script = code.find((name) => name.startsWith("runtime.")) ?? "";
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bộ chỉ số 766, bản ${version}: dành cho người quản trị</title>
<style>
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
table { border-collapse: collapse; } td, th { border: 1px solid #c8c8c8; padding: .3rem .6rem; text-align: left; vertical-align: top; }
code, pre { font: 14px/1.45 Consolas, monospace; background: #f4f4f4; } pre { padding: .6rem; overflow-x: auto; } code { padding: 0 .2rem; }
</style>
</head>
<body>
<h1>Bộ chỉ số 766, bản ${version}</h1>
<table>
<tr><th>Địa chỉ</th><td><code>${escaped(base)}</code></td></tr>
<tr><th>Mã định danh</th><td><code>${id}</code></td></tr>
<tr><th>Office.js</th><td><code>${escaped(officejs)}</code></td></tr>
<tr><th>Tệp giữ lại của bản trước</th><td>${String(kept.length)}</td></tr>
</table>

<h2>Trong thư mục này</h2>
<table>
<tr><td><code>www/</code></td><td>Toàn bộ những gì máy chủ web phát ra, có sẵn <code>web.config</code> cho IIS.</td></tr>
<tr><td><code>nginx.conf</code></td><td>Cấu hình cho nginx.</td></tr>
<tr><td><code>manifest.xml</code></td><td>Tệp khai báo, giao cho người quản trị Microsoft 365.</td></tr>
<tr><td><code>SHA256SUMS</code></td><td>Mã kiểm của từng tệp: <code>sha256sum -c SHA256SUMS</code>.</td></tr>
</table>

<h2>Cài lần đầu</h2>
<ol>
<li>Chuẩn bị chứng thư TLS cho tên miền mà mọi máy trạm đều tin cậy. Excel không mở tiện ích qua <code>http</code>.</li>
<li><b>nginx:</b> chép <code>www/</code> vào <code>${ROOT_IN_CONF}/</code>, chép <code>nginx.conf</code> thành <code>/etc/nginx/conf.d/bo-chi-so-766.conf</code>, sửa đường dẫn chứng thư, chạy <code>nginx -t</code> rồi nạp lại.<br>
<b>IIS:</b> trỏ trang web (hoặc ứng dụng con) vào thư mục <code>www</code>; <code>web.config</code> lo phần còn lại.</li>
<li>Chạy các lệnh kiểm tra dưới đây từ một máy trạm.</li>
<li>Trong trung tâm quản trị Microsoft 365: <b>Cài đặt → Ứng dụng tích hợp → Tải ứng dụng tùy chỉnh lên → Phần bổ trợ Office</b>, chọn <code>manifest.xml</code>, gán cho một nhóm nhỏ trước rồi mới gán cho mọi người. Lệnh trên ruy-băng có thể đến sau 24 giờ (thường sớm hơn).</li>
</ol>
${
  own
    ? `<p><b>Office.js lấy từ máy chủ của cơ quan.</b> Bản dựng này không kèm Office.js: hãy chép trọn thư mục chứa <code>office.js</code> của Microsoft vào đúng địa chỉ ghi ở trên. Microsoft chỉ hỗ trợ địa chỉ của họ.</p>`
    : `<p>Máy trạm phải tới được <code>appsforoffice.microsoft.com</code> (cổng 443) để lấy Office.js.</p>`
}

<h2>Kiểm tra máy chủ</h2>
<pre>curl -sI ${escaped(base)}/taskpane.html      # 200, text/html, Cache-Control: no-cache, không có X-Frame-Options
curl -sI ${escaped(base)}/functions.json     # 200, application/json, Access-Control-Allow-Origin: *
curl -sI ${escaped(base)}/code/${script}
                                             # 200, text/javascript, max-age=31536000
curl -sI ${escaped(base)}/assets/app-32.png  # 200, image/png, max-age=86400</pre>

<h2>Lên bản mới</h2>
<ol>
<li>Giữ lại thư mục phát hành đang dùng. Chép nội dung <code>www/</code> mới <b>đè lên</b> thư mục trên máy chủ, không xóa <code>code/</code>: khung đang mở còn gọi tới tệp của bản trước.</li>
<li>Nếu số bản trong <code>manifest.xml</code> đã tăng, cập nhật tệp này trong trung tâm quản trị, để Excel lấy lại nút lệnh và danh sách hàm.</li>
<li>Người dùng đóng rồi mở lại Excel là có bản mới. Sổ làm việc không phải chuyển đổi gì.</li>
</ol>

<h2>Quay về bản trước</h2>
<p>Chép <code>www/</code> của bản trước đè lên máy chủ. Tên tệp trong <code>code/</code> không bao giờ trùng giữa hai bản khác nhau, nên không phải xóa gì.</p>

<p>Đầy đủ hơn: <code>docs/quan-tri.md</code> trong mã nguồn.</p>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
