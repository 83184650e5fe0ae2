-- Compares every unit of every month with the month before it, from the exported files alone: change of each indicator,
-- total, class, change of the total, rank among the units of its kind in its province.
CREATE OR REPLACE TABLE figure AS
SELECT
  parse_filename(filename, true) AS province, don_vi, cap, ky, ma, thuoc_nhom, diem, toi_da,
  strftime(CAST(ky || '-01' AS DATE) - INTERVAL 1 MONTH, '%Y-%m') AS ky_truoc
FROM read_csv($files, header = true, filename = true, union_by_name = true, types = {
  'phien_ban': 'UTINYINT', 'don_vi': 'VARCHAR', 'cap': 'VARCHAR', 'ky': 'VARCHAR', 'loai_ky': 'VARCHAR', 'nam': 'USMALLINT',
  'ngay_cuoi_ky': 'DATE', 'ma': 'VARCHAR', 'thuoc_nhom': 'VARCHAR', 'chi_so': 'VARCHAR', 'diem': 'DECIMAL(9, 4)',
  'toi_da': 'DECIMAL(9, 4)', 'ty_le': 'DECIMAL(9, 4)', 'hang': 'UINTEGER', 'tren_tong_so': 'UINTEGER',
  'tinh_trang': 'VARCHAR', 'nguon': 'VARCHAR', 'ghi_luc': 'VARCHAR', 'nguon_goc': 'VARCHAR'})
WHERE loai_ky = 'thang' AND nguon_goc <> 'mau';

-- A missing score is no zero: a group without a figure leaves the total incomplete, and an incomplete one has no class.
CREATE OR REPLACE TABLE total AS
SELECT province, don_vi, cap, ky, ky_truoc, sum(diem) AS tong, count(diem) = count(*) AND sum(toi_da) = 100 AS du
FROM figure
WHERE ma <> 'TONG' AND thuoc_nhom IS NULL
GROUP BY ALL;

CREATE OR REPLACE TABLE result AS
SELECT
  now.province, now.don_vi, now.cap, now.ky, now.tong, now.du,
  CASE WHEN NOT now.du THEN NULL WHEN now.tong >= 90 THEN 'Xuất sắc' WHEN now.tong >= 80 THEN 'Tốt'
       WHEN now.tong >= 70 THEN 'Khá' WHEN now.tong >= 50 THEN 'Trung bình' ELSE 'Yếu' END AS xep_loai,
  CASE WHEN now.du AND before.du THEN now.tong - before.tong END AS tang_giam,
  CASE WHEN now.du THEN rank() OVER (PARTITION BY now.province, now.cap, now.ky, now.du ORDER BY now.tong DESC) END AS hang
FROM total AS now LEFT JOIN total AS before ON before.don_vi = now.don_vi AND before.ky = now.ky_truoc;

CREATE OR REPLACE TABLE change AS
SELECT now.don_vi, now.ky, now.ma, now.diem, now.diem - before.diem AS tang_giam
FROM figure AS now LEFT JOIN figure AS before
  ON before.don_vi = now.don_vi AND before.ma = now.ma AND before.ky = now.ky_truoc
WHERE now.ma <> 'TONG';
