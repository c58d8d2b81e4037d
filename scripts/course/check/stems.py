"""A stem → whether it asks for the wrong answer, and with which word."""

from __future__ import annotations

import re

_NEGATION = (
    r"(?:不(?:太|大|那么|够)?(?:合适|恰当|妥当?|对|正确|属于|包括|包含|应该?|该|能|可以?|可取|宜|"
    r"需要|必|符合|算|是|适合|成立|准确|合格|合规|允许|得|用)|没有|错误|有误|错(?=的)|不当|不妥|"
    r"最差|最糟|最不\w{1,3}|除外|除了|要避免|应避免|忌|用不着|没必要|不必|不要|千万别|别(?=[说做问提写用])|行不通|不行)"
)
_ASKS = re.compile(r"哪|下列|以下|下面|什么|谁")
# “哪一句让他不用再跑”问的不是错的那句
_AFTER = re.compile(rf"(?:哪|(?<!为)什么|谁)[^，。；？！让使叫令才]{{0,14}}?(?P<word>{_NEGATION})")
_AHEAD = re.compile(
    r"(?P<word>除了|除|不(?:应该?|该|能|可以?|要|用|必)|用不着|千万别)[^，。；？！]{0,6}哪"
)
_BEFORE = re.compile(rf"(?P<word>{_NEGATION})[^，。；？！]{{0,8}}的(?:一[项个句条]|做法|说法)?是")
_DOUBLE = re.compile(
    r"(?:不|没有|未|无)[^，。？！不]{0,6}(?:没有|不|非|未|错误|不妥)[^，。？！]{0,6}|并非[^，。？！]{0,8}不"
)


def asked(stem: str) -> str:
    """Return the last sentence of the stem without quoted words: the question proper."""
    bare = re.sub(r"“[^”]*”|‘[^’]*’|（[^）]*）", "", stem).replace("**", "")
    parts = [part for part in re.split(r"[。！]|(?<=[？?])", bare) if part.strip(" 。？?")]
    return parts[-1] if parts else ""


def negative(stem: str) -> str:
    """Return the word by which `stem` asks for what is wrong, or an empty string."""
    question = asked(stem)
    if not _ASKS.search(question):
        return ""
    found = _AFTER.search(question) or _BEFORE.search(question) or _AHEAD.search(question)
    return found["word"] if found else ""


def emphasised(stem: str, word: str) -> bool:
    """Return whether `word` stands in bold in `stem`."""
    return any(word in bold or bold in word for bold in re.findall(r"\*\*(.+?)\*\*", stem))


def doubly_negative(stem: str) -> str:
    """Return the doubly negative words of a negative question, or an empty string."""
    question = asked(stem)
    found = _DOUBLE.search(question) if negative(stem) else None
    return found[0] if found else ""
