import type { MachineRecord } from "../../src/actions/contract";
import type { OpenExcel } from "./harness";

/** Presses "Kiểm tra máy này" in the settings of the built add-in and takes the record that it copies. */
export async function checkedMachine({ pane }: OpenExcel): Promise<MachineRecord> {
  await pane.getByRole("button", { name: "Thiết lập" }).click();
  await pane.locator("summary", { hasText: "Kiểm tra máy này" }).click();
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await pane.getByRole("button", { name: "Sao chép JSON" }).waitFor({ timeout: 90_000 });
  await pane.getByRole("button", { name: "Sao chép JSON" }).click();
  await pane.getByText("Đã sao chép kết quả.").waitFor();
  return JSON.parse(await pane.evaluate(() => navigator.clipboard.readText())) as MachineRecord;
}
