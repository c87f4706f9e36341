import { execFile } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** For tests: LibreOffice, where the computer has it. */
export const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The module that LibreOffice itself puts into every new profile, for what somebody writes under 我的宏. */
const moduleFile = (source: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(source)}</script:module>`;

/** Every use opens a document that nobody sees and closes it again. */
const doors = `
Function Opened(path As String) As Object
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden"
  how(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, how())
End Function
Sub Saved(document As Object, path As String, filter As String)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = filter
  document.storeToURL(ConvertToURL(path), how())
  document.close(True)
End Sub
Sub Done(document As Object, command As String)
  Dim nothing()
  createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch(document.CurrentController.Frame, command, "", 0, nothing())
End Sub
`;

/** @param work lines of Basic that use Opened, Done and Saved. @param folder for the profile, kept between runs */
export async function runInOffice(folder: string, work: string): Promise<void> {
  const profile = join(folder, "profile");
  const start = (...args: string[]) =>
    promisify(execFile)(office as string, [`-env:UserInstallation=file://${profile}`, "--headless", ...args], {
      timeout: 300_000,
    });
  // What is there before the first start is written over.
  if (!existsSync(profile)) await start("--terminate_after_init");
  const lines = `${doors}Sub Main\n${work}\nStarDesktop.terminate()\nEnd Sub\n`;
  writeFileSync(join(profile, "user", "basic", "Standard", "Module1.xba"), moduleFile(lines));
  await start("--norestore", "macro:///Standard.Module1.Main");
}
