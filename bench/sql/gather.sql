-- What docs/gom-so-lieu.pq does with a folder: samples stay out; of the same unit, period and code the published row goes
-- before one that was worked out, then the row that was saved last, then the last file by name; and how many different
-- figures the files hold. Files from before the column `nguon_goc` hold published rows.
SELECT
  don_vi, ky, ma,
  arg_max(struct_pack(diem, tinh_trang, nguon_goc, tep), (nguon_goc = 'cong_bo', ghi_luc, tep)) AS dong,
  count(DISTINCT (diem, toi_da, ty_le, hang, tinh_trang)) AS so_ban
FROM (
  SELECT * REPLACE (coalesce(nguon_goc, 'cong_bo') AS nguon_goc), parse_filename(filename) AS tep
  FROM (
    SELECT NULL::VARCHAR AS nguon_goc WHERE false
    UNION ALL BY NAME
    SELECT * FROM read_csv($files, header = true, filename = true, all_varchar = true, union_by_name = true)
  )
)
WHERE nguon_goc <> 'mau'
GROUP BY don_vi, ky, ma
ORDER BY don_vi, ky, ma;
