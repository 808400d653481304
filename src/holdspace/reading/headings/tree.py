"""Headings above headings: the tree that the blocks of a text make."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from holdspace.pattern import Pattern
from holdspace.reading.english.headings import RESTS
from holdspace.reading.exercises import evidence
from holdspace.reading.headings.labels import labelled, part_named
from holdspace.reading.headings.names import EXERCISE_WORD
from holdspace.reading.headings.ranks import only_counts, ranked
from holdspace.reading.headings.run_in import is_dotted
from holdspace.reading.headings.titles import COUNTER, Head, Rank, head_of, is_title
from holdspace.reading.steps.instructions import is_instruction, is_structure
from holdspace.reading.text.blocks import Block, Shape

_FEWEST_AGAIN = 3
"""Times that a text says a label."""
_FEWEST_ALONE = 3
"""Headings of one rank that have no others below them, which make it that of exercises."""
_FEWEST_COUNTERS = 2
"""Headings that only count."""
_RESTS = Pattern(RESTS)
_POSTURE = Pattern(r"(?P<how>[^.:]{1,60}?),? (?:and )?then:")
"""What the exercise below it begins with: "Lie on your side, then:"."""


@dataclass(slots=True)
class Node:
    """A heading (none at the root), the blocks directly below it, and the headings below it."""

    head: Head | None
    blocks: list[Block] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    def flat(self) -> Iterator[Block]:
        """Yield everything below the heading, smaller headings and what is below them included."""
        yield from self.blocks
        for child in self.children:
            if child.head is not None and not is_foreign(child.head):
                yield child.head.block
                yield from child.flat()


def tree(blocks: tuple[Block, ...], found: tuple[Head | None, ...]) -> Node:
    """Return the root of the tree of `blocks`, each with the heading it was `found` to be."""
    root = Node(None)
    path = [root]
    labels = _labels(found, blocks)
    found = tuple(None if _label(head) in labels else head for head in found)
    blocks = tuple(_without_label(block, labels) for block in blocks)
    found = ranked(found, blocks)
    last = {head.rank: at for at, head in enumerate(found) if head and _is_single_name(head)}
    posture: Block | None = None
    for at, (block, head, after, then) in enumerate(
        zip(blocks, found, (*blocks[1:], None), (*found[1:], None), strict=False)
    ):
        if head is not None and only_counts(head, then):
            continue
        if head is None and then is not None and _POSTURE.fullmatch(block.text):
            posture = block
            continue
        if head is None or _belongs(head, path, after):
            path[-1].blocks += [posture, block] if posture else [block]
            posture = None
            continue
        placed = _closing(head, path, last, at) if is_foreign(head) else head
        while path[-1].head is not None and path[-1].head.rank >= placed.rank:
            path.pop()
        node = _node(placed, posture)
        posture = None
        path[-1].children.append(node)
        path.append(node)
    _take_labels_in(root)
    _take_counters_out(root)
    return root


def _take_counters_out(root: Node) -> None:
    """Let the name that is run in below each "Stretch #2" take its place, as it says more."""
    counters = [node for node in _nodes(root) if _is_counter(node)]
    if sum(_own_name(node) is not None for node in counters) < _FEWEST_COUNTERS:
        return
    for node in counters:
        if (own := _own_name(node)) is not None:
            given = node.head.doses if node.head else ()
            node.head = replace(own.head, doses=(*given, *own.head.doses)) if own.head else None
            node.blocks, node.children = own.blocks, own.children


def _is_counter(node: Node) -> bool:
    return node.head is not None and COUNTER.fullmatch(node.head.name) is not None


def _own_name(node: Node) -> Node | None:
    """Return the name that begins what stands below a heading: the one there is, or a first one."""
    if not node.blocks and len(node.children) == 1:
        (child,) = node.children
        return child if child.head is not None and child.head.rank == Rank.RUN_IN else None
    if node.children or not node.blocks or not is_dotted(node.blocks[0]):
        return None
    first, *rest = node.blocks
    name, _, told = first.text.partition(". ")
    if not EXERCISE_WORD.search(name) or part_named(name):
        return None
    return Node(head_of(first, name, Rank.RUN_IN, told), rest)


def _take_labels_in(root: Node) -> None:
    """Take a lone bold line below a heading for its text, where that is surely a name itself.

    It is one by its number and its words, or as most of its like have nothing below them.
    """
    marked = [node for node in _nodes(root) if node.head and node.head.block.shape is Shape.HEADING]
    alone = Counter(node.head.rank for node in marked if node.head and not node.children)
    for node in marked:
        if node.head is None or not _is_over_bold(node, node.head):
            continue
        named = node.head.numbered and evidence.is_own_name(node.head) and _is_said_of(node)
        if named or (alone[node.head.rank] >= _FEWEST_ALONE and _is_over_label(node)):
            node.blocks = list(node.flat())
            node.children = []


def _nodes(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _nodes(child)


def _is_over_bold(node: Node, head: Head) -> bool:
    """Whether nothing stands below the heading of one thing but a bold line, and its text."""
    if node.blocks or len(node.children) != 1 or evidence.is_group(head) or head.rank == 1:
        return False
    (child,) = node.children
    bold = child.head is not None and child.head.rank == Rank.BOLD
    return bold and not (child.children or evidence.is_body(head) or is_foreign(head))


def _is_said_of(node: Node) -> bool:
    """Whether the bold line below a name says something of it, and is no name, or heads a label."""
    (child,) = node.children
    named = child.head is not None and evidence.is_own_name(child.head)
    return not named or any(labelled(block) for block in child.blocks[:1])


def _is_over_label(node: Node) -> bool:
    """Whether the line below a heading ends with a colon: "**How to do it:**"."""
    head = node.children[0].head
    return head is not None and head.block.text.endswith(":")


def _node(head: Head, posture: Block | None) -> Node:
    """Return the node of `head`; the `posture` told right above it is what it begins with."""
    how = _POSTURE.fullmatch(posture.text) if posture else None
    if posture is None or how is None:
        return Node(head)
    if head.rest:
        return Node(replace(head, rest=f"{how['how']}. {head.rest}"))
    return Node(head, [replace(posture, text=how["how"])])


def _belongs(head: Head, path: list[Node], after: Block | None) -> bool:
    """Whether what looks like a heading is a part of what the one above it heads."""
    part = _is_part(head, path) and not _is_rest(head, after)
    return part or _is_link(head, path[-1], after)


def _is_rest(head: Head, after: Block | None) -> bool:
    """Whether "Rest" heads what is done at the end of a routine, and not how long to pause."""
    if after is None or after.shape is Shape.HEADING or not _RESTS.fullmatch(head.name):
        return False
    return is_instruction(after.text) and not is_structure(after.text)


def _is_link(head: Head, above: Node, after: Block | None) -> bool:
    """Whether a short line stands right below a heading of the page: "More like this"."""
    if head.rank != Rank.SHORT or head.block.spaced or above.head is None:
        return False
    if after is not None and (not is_title(after.text) or after.text.endswith(":")):
        return False
    return above.head.rank == Rank.SHORT and evidence.is_no_exercise(above.head)


def _closing(head: Head, path: list[Node], last: Mapping[int, int], at: int) -> Head:
    """Let an unmarked heading of the page end the unmarked heading of an exercise above it.

    It does not hold the names that go on after it, as they looked before: "Tip", between them.
    Where the `last` name of each rank stands says whether some do.
    """
    above = path[-1].head
    if above is None or above.rank < Rank.BOLD or head.block.shape is Shape.HEADING:
        return head
    goes_on = last.get(above.rank, at) > at
    return replace(head, rank=above.rank if goes_on else min(above.rank, head.rank))


def _is_single_name(head: Head) -> bool:
    return evidence.is_own_name(head) and not (evidence.is_group(head) or is_foreign(head))


def _labels(found: tuple[Head | None, ...], blocks: tuple[Block, ...]) -> frozenset[str]:
    """Return what a text says before a colon again and again, if it is no exercise: "Target: ...".

    It labels a part of each exercise, as the text's author likes to; unless a name stands behind
    it, above what is to be done: "Programme A: Wrist circles".
    """
    again = Counter(
        _label(head)
        for head, after in zip(found, (*blocks[1:], None), strict=False)
        if head is not None and not (EXERCISE_WORD.search(head.name) and _tells(after))
    )
    return frozenset(label for label, times in again.items() if label and times >= _FEWEST_AGAIN)


def _tells(block: Block | None) -> bool:
    return block is not None and (block.shape is Shape.ITEM or is_instruction(block.text))


def _label(head: Head | None) -> str:
    """Return what stands before the colon of an unmarked heading that names no exercise."""
    if head is None or head.block.shape is not Shape.PARAGRAPH or head.numbered:
        return ""
    label, colon, _ = head.block.text.partition(":")
    return "" if not colon or EXERCISE_WORD.search(label) else label.casefold()


def _without_label(block: Block, labels: frozenset[str]) -> Block:
    """Return a dose without the label before it, which need not be said: "Do this: 8 reps"."""
    label, _, rest = block.text.partition(":")
    alone = label.casefold() in labels and is_structure(rest)
    return replace(block, text=rest.strip(), lead="", rest="") if alone else block


def _is_part(head: Head, path: list[Node]) -> bool:
    """Whether a heading is that of a part of the exercise above it: "Steps", "Tips"."""
    above = next((n.head for n in reversed(path) if n.head and n.head.rank < head.rank), None)
    if part_named(head.block.text) is None:
        return False
    beside = path[-1].head is not None and path[-1].head.rank >= head.rank
    if head.block.shape is Shape.HEADING and beside:
        return False
    if above is None:
        return head.rank > Rank.BOLD and head.name == head.block.text.strip(" :")
    return above.rank > 1 or not _says_more(head, above)


def _says_more(head: Head, above: Head) -> bool:
    """Whether a heading such as "How to do the cobra" names what the one above does not."""
    words = set(head.name.lower().split()) - {"the", "a", "it", "how", "to"}
    return head.name != head.block.text and not words & set(above.name.lower().split())


def is_foreign(head: Head) -> bool:
    """Whether what stands below a heading is surely not part of an exercise above it."""
    kinds = (
        evidence.is_no_exercise,
        evidence.is_question,
        evidence.is_plan,
        evidence.is_occasion,
    )
    return any(kind(head) for kind in kinds)
