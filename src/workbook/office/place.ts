/** The kinds of Excel that the add-in words differently. */
export type ExcelPlatform = "pc" | "mac" | "web" | "other";

/** Language of Office, e.g. "vi-VN". */
export function officeLanguage(): string {
  return Office.context.displayLanguage;
}

export function excelPlatform(): ExcelPlatform {
  switch (Office.context.platform) {
    case Office.PlatformType.PC:
      return "pc";
    case Office.PlatformType.Mac:
      return "mac";
    case Office.PlatformType.OfficeOnline:
      return "web";
    default:
      return "other";
  }
}

/** Background of Office as "#rrggbb"; undefined on the web, where it is not told (OfficeDev/office-js 6134). */
export function officeBackground(): string | undefined {
  return Office.context.officeTheme?.bodyBackgroundColor;
}

/** Asks to be told of another theme. Where Excel knows no such event, or refuses, nothing is told and nothing is lost. */
export function followOfficeTheme(listener: () => void): () => void {
  const changed: Office.EventType | undefined = Office.EventType.OfficeThemeChanged;
  if (changed === undefined) return () => undefined;
  const nothing = (): void => undefined;
  try {
    Office.context.document.addHandlerAsync(changed, listener, nothing);
  } catch {
    return nothing;
  }
  return () => Office.context.document.removeHandlerAsync(changed, { handler: listener }, nothing);
}
