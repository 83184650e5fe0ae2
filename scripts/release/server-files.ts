import { CODE } from "./site";

/** Files whose names follow their contents are never asked for again. */
const FOREVER = "public, max-age=31536000, immutable";
/** Office on the desktop shows no icon that it may not keep. */
const ONE_DAY = "public, max-age=86400";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  xml: "application/xml",
  png: "image/png",
  txt: "text/plain",
};
/** nginx adds the charset by itself, IIS takes it with the type. */
const WITH_CHARSET = ["html", "css", "js", "json", "xml", "txt"];

export interface Site {
  /** https address without a slash at the end */
  base: string;
  /** Names of the JSON files at the top: Excel on the web fetches them from another origin. */
  json: readonly string[];
  version: string;
}

/**
 * A server block for nginx (conf.d). The page is shown inside Excel on the web, so nothing here forbids framing, and the
 * headers of an outer block are not inherited: nginx drops them where a location has its own.
 */
export function nginxFile({ base, json, version }: Site): string {
  const { hostname, port, pathname } = new URL(base);
  const at = pathname.replace(/\/+$/, "");
  const headers = (cache: string, more: readonly string[] = []): string =>
    [`Cache-Control "${cache}"`, 'X-Content-Type-Options "nosniff"', ...more]
      .map((header) => `        add_header ${header};\n`)
      .join("");
  const location = (match: string, alias: string, lines: string): string =>
    `    location ${match} {\n        alias ${ROOT_IN_CONF}/${alias};\n${lines}    }\n`;
  return `# Bộ chỉ số 766, bản ${version}: máy chủ nginx cho ${base}
# Chép vào /etc/nginx/conf.d/, sửa đường dẫn của chứng thư và của thư mục www, rồi: nginx -t && systemctl reload nginx
server {
    listen ${port === "" ? "443" : port} ssl;
    server_name ${hostname};
    ssl_certificate     /etc/ssl/bo-chi-so-766/fullchain.pem;
    ssl_certificate_key /etc/ssl/bo-chi-so-766/privkey.pem;

    types {
${Object.entries(TYPES)
  .map(([extension, type]) => `        ${type} ${extension};`)
  .join("\n")}
    }
    charset utf-8;
    charset_types ${WITH_CHARSET.map((extension) => TYPES[extension] ?? "")
      .filter((type) => type !== "text/html")
      .join(" ")};
    gzip on;
    gzip_types text/css text/javascript application/json;

    # Trang và dữ liệu mô tả: luôn hỏi lại máy chủ, để bản mới có hiệu lực ngay.
${location(`${at}/`, "", headers("no-cache"))}
    # Excel trên web đọc các tệp này từ tên miền của Microsoft.
${json
  .map((name) =>
    location(`= ${at}/${name}`, name, headers("no-cache", ['Access-Control-Allow-Origin "*"'])),
  )
  .join("")}
    # Tên tệp đổi theo nội dung: giữ một năm.
${location(`${at}/${CODE}/`, `${CODE}/`, headers(FOREVER))}
    # Biểu tượng phải được phép lưu, nếu không Excel để trống nút lệnh.
${location(`${at}/assets/`, "assets/", headers(ONE_DAY))}
    location = ${at}/web.config {
        return 404;
    }
}
`;
}

/** Where the site lies on a server with nginx; the administrator may put it elsewhere. */
export const ROOT_IN_CONF = "/srv/bo-chi-so-766/www";

/** Settings of IIS: types, headers and how long what is kept. It lies in the folder that IIS serves. */
export function webConfig({ json }: Pick<Site, "json">): string {
  const types = Object.entries(TYPES)
    .map(([extension, type]) => {
      const full = WITH_CHARSET.includes(extension) ? `${type}; charset=utf-8` : type;
      return `      <remove fileExtension=".${extension}" />\n      <mimeMap fileExtension=".${extension}" mimeType="${full}" />`;
    })
    .join("\n");
  const kept = (folder: string, days: number, more: string): string => `  <location path="${folder}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${String(days)}.00:00:00" cacheControlCustom="${more}" />
      </staticContent>
    </system.webServer>
  </location>`;
  const shared = json
    .map(
      (name) => `  <location path="${name}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Access-Control-Allow-Origin" />
          <add name="Access-Control-Allow-Origin" value="*" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`,
    )
    .join("\n");
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
${types}
      <!-- Trang và dữ liệu mô tả: luôn hỏi lại máy chủ (Cache-Control: no-cache). -->
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <!-- Excel trên web mở trang trong khung của mình: không được cấm. -->
        <remove name="X-Frame-Options" />
        <remove name="X-Content-Type-Options" />
        <add name="X-Content-Type-Options" value="nosniff" />
      </customHeaders>
    </httpProtocol>
    <directoryBrowse enabled="false" />
  </system.webServer>
${kept(CODE, 365, "public, immutable")}
${kept("assets", 1, "public")}
${shared}
</configuration>
`;
}
