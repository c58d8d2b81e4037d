"""A role-play's dialogue → its map as SVG, for the trainer: what leads where, and how well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from markupsafe import escape

from course.model.dialogue import Choice, Node
from course.model.dialogue_graph import edges_of
from course.model.dialogue_play import Rules
from course.model.role_play import RolePlay
from course.render.dialogue_words import QUALITY_WORDS
from course.render.map_layout import Layout, Slot, lay_out

BOX_WIDTH, BOX_HEIGHT, GAP, LANE, LAYER = 148.0, 44.0, 22.0, 16.0, 80.0
MARGIN, LEGEND, KEY = 20.0, 84.0, 150.0
LETTERS = 11  # of a label, in a box
FONT = "LKYD Sans SC, sans-serif"
INK, SOFT, PAPER = "#17202a", "#4a5663", "#ffffff"
BOX, GOOD, BAD = "#eaf1f9", "#e4f2ea", "#fbeaeb"
# Colour and pattern both tell the quality: not everybody sees red and green, nor every printer.
LOOKS: Mapping[str, tuple[str, str]] = {
    "best": ("#0f5132", ""),
    "fair": ("#7a4a00", "9 4"),
    "poor": ("#1a4f8b", "2 4"),
    "red": ("#b00020", "12 3 2 3"),
}
THIN, THICK = 1.6, 5.0


def render_map(role_play: RolePlay) -> str:
    """Return the map as one SVG element with a title and a description, always the same."""
    return _Map(role_play).svg()


def describe_map(role_play: RolePlay) -> str:
    """Return what the map shows in words: the best way, the endings, where red lines are."""
    dialogue = role_play.dialogue
    best = "、".join(f"{m.node.id} 选 {m.choice.id}" for m in Rules(role_play).best_path())
    endings = "、".join(f"{one.id}“{one.title}”" for one in dialogue.endings)
    red = "、".join(
        f"{node.id} 的 {choice.id}（{choice.red}）"
        for node in dialogue.nodes
        for choice in node.choices
        if choice.red
    )
    return (
        f"{len(dialogue.nodes)} 段，{len(dialogue.endings)} 个结局：{endings}。"
        f"最好走的路：{best}。碰红线的选择：{red or '没有'}。"
    )


class _Map:
    """One map: where everything stands, and how it is drawn."""

    def __init__(self, role_play: RolePlay) -> None:
        self.play = role_play
        dialogue = role_play.dialogue
        named = edges_of(role_play)
        self.endings = {ending.id: ending for ending in dialogue.endings}
        self.numbers = {node.id: at for at, node in enumerate(dialogue.nodes, 1)}
        edges = {
            name: [] if name in self.endings else [one for one in ahead if one in named]
            for name, ahead in named.items()
        }
        self.layout: Layout = lay_out(dialogue.start, edges, list(self.endings))
        legend = (len(LOOKS) + 1) * KEY
        self.width = max(legend, *map(_breadth, self.layout.layers)) + 2 * MARGIN
        self.height = len(self.layout.layers) * LAYER + LEGEND + 2 * MARGIN
        self.places = dict(self._places())

    def _places(self) -> Iterator[tuple[Slot, tuple[float, float]]]:
        """The middle of every slot; each layer is centred."""
        for number, layer in enumerate(self.layout.layers):
            x = (self.width - _breadth(layer)) / 2
            for slot in layer:
                width = _width(slot)
                yield slot, (x + width / 2, MARGIN + LEGEND + number * LAYER + BOX_HEIGHT / 2)
                x += width + GAP

    def svg(self) -> str:
        title = f"{self.play.title}：对话地图"
        return "\n".join(
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} '
                f'{self.height:g}" role="img" font-family="{FONT}" font-size="13">'
                f"<title>{escape(title)}</title>",
                f"<desc>{escape(describe_map(self.play))}</desc>",
                f'<rect width="{self.width:g}" height="{self.height:g}" fill="{PAPER}"/>',
                *self._legend(),
                *self._edges(),
                *(self._box(name) for name in (*self.numbers, *self.endings)),
                "</svg>",
            )
        )

    def _legend(self) -> Iterator[str]:
        words = QUALITY_WORDS[self.play.lang]
        lines = [(kind, words[kind], THIN) for kind in LOOKS] + [("best", "最好走的一条路", THICK)]
        for at, (kind, word, width) in enumerate(lines):
            x = MARGIN + at * KEY
            yield _line(f"M{x:g} {MARGIN + 12:g}h44", kind, width)
            yield _text(x + 50, MARGIN + 17, word)
        mood = self.play.mood
        boiling = self.endings[mood.escalate_to].title if mood.escalate_to in self.endings else ""
        told = f"情绪从 {mood.start} 起步；到 {mood.escalate_at}，不管走到哪儿，都去“{boiling}”。"
        yield _text(MARGIN, MARGIN + 44, told)
        won = [one for one in self.endings.values() if one.else_ in self.endings]
        for one in won[:1]:
            other = self.endings[str(one.else_)].title
            yield _text(MARGIN, MARGIN + 66, f"“{one.title}”要{one.when}；不然算“{other}”。")

    def _edges(self) -> Iterator[str]:
        """All lines, and then their letters, which no line may hide."""
        best = {(move.node.id, move.choice.id) for move in Rules(self.play).best_path()}
        letters: list[str] = []
        for node in self.play.dialogue.nodes:
            drawn = [one for one in node.choices if (node.id, one.next) in self.layout.ways]
            drawn.sort(key=lambda choice: self._first_stop(node, choice))
            for at, choice in enumerate(drawn):
                shift = (at - (len(drawn) - 1) / 2) * BOX_WIDTH / max(len(drawn), 2)
                yield self._edge(node, choice, shift, (node.id, choice.id) in best)
                x, y = self.places[node.id]
                label = choice.id + (f" 红线 {choice.red}" if choice.red else "")
                colour = LOOKS[choice.quality][0]
                letters.append(
                    _text(x + shift + 6, y + BOX_HEIGHT / 2 + 13, label, colour, 12.5, halo=True)
                )
        yield from letters

    def _first_stop(self, node: Node, choice: Choice) -> float:
        """How far to the right a choice leads at first."""
        return self.places[self.layout.ways[node.id, choice.next][1]][0]

    def _edge(self, node: Node, choice: Choice, shift: float, best: bool) -> str:
        """A line from the choice's own place under its node, to the top of what it leads to."""
        points = [self.places[slot] for slot in self.layout.ways[node.id, choice.next]]
        up = points[-1][1] <= points[0][1]
        half = BOX_HEIGHT / 2
        first = (points[0][0] + shift, points[0][1] + half)
        last = (points[-1][0] + shift / 2, points[-1][1] + (half if up else -half))
        path = f"M{first[0]:g} {first[1]:g}"
        for (x0, y0), (x1, y1) in pairwise([first, *points[1:-1], last]):
            middle = (y0 + y1) / 2
            bend = f"{x0:g} {middle:g} {x1:g} {middle:g}"
            if up:
                bend = f"{x0:g} {y0 + LAYER / 3:g} {x1:g} {y1 + LAYER / 3:g}"
            path += f"C{bend} {x1:g} {y1:g}"
        return _line(path, choice.quality, THICK if best else THIN)

    def _box(self, name: str) -> str:
        x, y = self.places[name]
        left, top = x - BOX_WIDTH / 2, y - BOX_HEIGHT / 2
        if name in self.endings:
            ending = self.endings[name]
            upper, lower = f"结局 {name.removeprefix('end_')}", ending.title
            fill = GOOD if ending.else_ else BAD if ending.level_after > 2 else PAPER
            corner, stroke = BOX_HEIGHT / 2, 2.4
        else:
            node = self.play.dialogue.nodes[self.numbers[name] - 1]
            reveals = f" 说出 {'、'.join(node.reveals)}" if node.reveals else ""
            upper = f"{self.numbers[name]} · {name}{reveals}"
            lower, fill, corner, stroke = node.stage or node.say, BOX, 5.0, 1.2
        return "".join(
            (
                f'<rect x="{left:g}" y="{top:g}" width="{BOX_WIDTH:g}" height="{BOX_HEIGHT:g}" '
                f'rx="{corner:g}" fill="{fill}" stroke="{INK}" stroke-width="{stroke:g}"/>',
                _text(x, top + 18, upper, SOFT, 12.5, middle=True),
                _text(x, top + 35, _short(lower), INK, 12.5, middle=True),
            )
        )


def _width(slot: Slot) -> float:
    return BOX_WIDTH if isinstance(slot, str) else LANE


def _breadth(layer: tuple[Slot, ...]) -> float:
    return sum(map(_width, layer)) + GAP * (len(layer) - 1)


def _short(text: str) -> str:
    return text if len(text) <= LETTERS else text[: LETTERS - 1] + "…"


def _line(path: str, quality: str, width: float) -> str:
    colour, pattern = LOOKS[quality]
    dashes = f' stroke-dasharray="{pattern}"' if pattern else ""
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}"{dashes}/>'


def _text(
    x: float, y: float, text: str, fill: str = INK, size: float = 13, *,
    middle: bool = False, halo: bool = False,
) -> str:  # fmt: skip
    more = ' text-anchor="middle"' if middle else ""
    if halo:
        more += f' stroke="{PAPER}" stroke-width="3" paint-order="stroke"'
    place = f'x="{x:g}" y="{y:g}" fill="{fill}" font-size="{size:g}"{more}'
    return f"<text {place}>{escape(text)}</text>"
