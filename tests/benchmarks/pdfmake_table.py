"""The engine of OpenSlides, pdfmake, on the cells of a sign-in sheet: rows and font as we set them.

It comes from npm into a folder that is thrown away. Where there is no npm, or nothing to fetch
from, nothing is measured.
"""

import json
import subprocess
from pathlib import Path
from shutil import which

REPEATS = 3
SCRIPT = """
const fs = require("fs");
const pdfmake = require("pdfmake");
const wanted = JSON.parse(fs.readFileSync("table.json", "utf8"));
const faces = { normal: wanted.font, bold: wanted.font, italics: wanted.font };
pdfmake.setFonts({ Song: faces });
pdfmake.setLocalAccessPolicy(() => true);
async function make() {
  const table = { headerRows: 1, dontBreakRows: true, widths: wanted.widths, body: wanted.body() };
  const content = [{ table }];
  return pdfmake.createPdf({ content, defaultStyle: { font: "Song", fontSize: 12 } }).getBuffer();
}
wanted.body = () => wanted.rows.map((row) => row.map((cell) => ({ text: cell })));
(async () => {
  await make();
  const times = [];
  for (let turn = 0; turn < wanted.repeats; turn++) {
    const start = process.hrtime.bigint();
    fs.writeFileSync("table.pdf", await make());
    times.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  console.log(JSON.stringify(times.sort((a, b) => a - b)));
})();
"""


class NotMeasured(Exception):
    """There is no pdfmake to measure on this machine."""


def pdfmake_seconds(
    rows: list[list[str]], widths: list[float], font: Path, folder: Path
) -> tuple[float, bytes]:
    """Return the median seconds of a table and its PDF. Raises NotMeasured."""
    npm, node = which("npm"), which("node")
    if npm is None or node is None:
        raise NotMeasured("npm is not installed")
    call = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(folder), "pdfmake"]
    fetched = subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False)
    if fetched.returncode:
        raise NotMeasured(f"npm could not fetch pdfmake: {fetched.stderr.strip()[-200:]}")
    table = {"font": str(font), "rows": rows, "widths": widths, "repeats": REPEATS}
    (folder / "table.json").write_text(json.dumps(table), encoding="utf-8")
    (folder / "table.js").write_text(SCRIPT, encoding="utf-8")
    done = subprocess.run(
        [node, "table.js"], cwd=folder, capture_output=True, text=True, check=True
    )
    times = json.loads(done.stdout.splitlines()[-1])
    return times[len(times) // 2], (folder / "table.pdf").read_bytes()
