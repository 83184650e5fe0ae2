-- What docs/gom-so-lieu.pq does with a folder: of the same unit, period and code the row that was saved last (then the
-- last file by name), and how many different figures the files hold.
SELECT
  don_vi, ky, ma,
  arg_max(struct_pack(diem, tinh_trang, tep), (ghi_luc, tep)) AS dong,
  count(DISTINCT (diem, toi_da, ty_le, hang, tinh_trang)) AS so_ban
FROM (SELECT *, parse_filename(filename) AS tep FROM read_csv($files, header = true, filename = true, all_varchar = true))
GROUP BY don_vi, ky, ma
ORDER BY don_vi, ky, ma;
