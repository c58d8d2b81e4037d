"""The cards of a role-play: customer, agent, observer, understudy."""

from __future__ import annotations

from course.model.record import Record, Text, Texts


class Secret(Record):
    """What the customer tells only when the agent earns it."""

    id: Text
    fact: Text
    reveal_when: Text


class Acting(Record):
    """How the customer acts: what heats, what cools, and the rule that good work cools."""

    mood_up: Texts
    mood_down: Texts
    lines_when_hot: Texts
    lines_when_cool: Texts
    fairness: Text


class Customer(Record):
    """The customer's card."""

    card_color: Text
    name: Text
    persona: Text
    goal: Text
    not_goal: Text
    knows: Texts
    secret: tuple[Secret, ...]
    opening: Text
    act: Acting


class Agent(Record):
    """The agent's card."""

    card_color: Text
    name: Text
    persona: Text
    goal: Text
    knows: Texts
    can: Texts
    cannot: Texts
    escalate_when: Text


class Observer(Record):
    """The observer's card."""

    card_color: Text
    goal: Text
    do: Texts
    dont: Texts
    log_columns: Texts


class Understudy(Record):
    """A fourth player."""

    optional: bool
    when: Text
    goal: Text


class Roles(Record):
    """All cards."""

    customer: Customer
    agent: Agent
    observer: Observer
    understudy: Understudy | None = None
