"""A blueprint of a small test for the mini-course, as a file that a test can spoil."""

from __future__ import annotations

PAPER = "docs/data/papers/quiz-m01.zh.yml"
TEXT = """schema: paper/1
id: quiz-m01
lang: zh-CN
title: 回访小测
about: 讲完回访，隔一天做。
kind: a-b
graded: false
seed: 11
minutes: 5
pools: [review, lesson]
overlap: 50
tolerance: 1
parts:
  - { module: m01-callback, count: 2 }
bands:
  - at_least: 60
    then: 只讲错的那一题。
  - at_least: 0
    then: 回到那一课再念一遍。
"""
