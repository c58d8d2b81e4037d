"""Role-plays → a problem for every secret of the customer that no way of asking brings out."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "role-play-secrets"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each secret that no node reveals, or that nobody had to ask for."""
    for play in course.role_plays:
        told = {secret: node for node in play.dialogue.nodes for secret in node.reveals}
        asked = {choice.next for node in play.dialogue.nodes for choice in node.choices}
        earned = {
            secret for node in play.dialogue.nodes if node.id in asked for secret in node.reveals
        }
        for secret in play.roles.customer.secret:
            if secret.id not in told:
                what = f"客户的秘密 `{secret.id}` 在对话里问不出来"
                mend = "在他说出来的节点写 `reveals`，或删掉这条秘密"
                yield problem(secret.place("id"), RULE, what, mend)
            elif secret.id not in earned:
                node = told[secret.id]
                what = f"客户的秘密 `{secret.id}` 到 `{node.id}` 就说了，谁也没有问"
                mend = "放到问过之后的节点"
                yield problem(node.place("reveals"), RULE, what, mend)
