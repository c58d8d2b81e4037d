"""Role-plays → a problem for every secret of the customer that no way of asking brings out."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "role-play-secrets"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each secret that no node of the dialogue reveals."""
    for play in course.role_plays:
        told = {secret for node in play.dialogue.nodes for secret in node.reveals}
        for secret in play.roles.customer.secret:
            if secret.id not in told:
                what = f"客户的秘密 `{secret.id}` 在对话里问不出来"
                mend = "在他说出来的节点写 `reveals`，或删掉这条秘密"
                yield problem(secret.place("id"), RULE, what, mend)
