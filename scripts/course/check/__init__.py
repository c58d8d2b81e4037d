"""The rules: course → problems. One rule a file; this table says what each holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from course.check import (
    absolute_words,
    agenda_minutes,
    agenda_references,
    agenda_shape,
    all_of_the_above,
    banned_phrases,
    best_match,
    calculator_checks,
    calculator_inputs,
    calculator_references,
    choice_feedback,
    choice_length,
    choice_position,
    claims_cited,
    copy_slips,
    course_map,
    deck_fit,
    deck_minutes,
    deck_notes,
    deck_references,
    deck_shape,
    deck_slides,
    difficulty_spread,
    distractor_in_evidence,
    duplicate_options,
    evidence,
    explanation_letters,
    external_links,
    feedback_generic,
    feedback_polarity,
    fences,
    figures,
    file_names,
    form_references,
    form_samples,
    form_shape,
    glossary,
    hazard_text,
    heading_anchors,
    ids,
    items_taught,
    items_tested,
    job_aid,
    key_numbers,
    key_position,
    leftover_markup,
    lesson_shape,
    links,
    longest_key,
    loyalty_guide,
    missing_pages,
    model_dialogues,
    module_minutes,
    near_duplicate,
    negative_stem,
    objectives_covered,
    option_ids,
    option_numbers,
    page_meta,
    page_notes,
    paper_blueprints,
    parallel_of,
    plan_materials,
    plan_minutes,
    plan_references,
    practice_share,
    promises,
    question_items,
    question_objective,
    question_type,
    questionnaire_bank,
    reading_time,
    recall,
    review_record,
    role_play_amounts,
    role_play_circles,
    role_play_graph,
    role_play_minutes,
    role_play_mood,
    role_play_names,
    role_play_red_lines,
    role_play_references,
    role_play_rubric,
    role_play_scores,
    role_play_secrets,
    role_play_times,
    source_wording,
    sources,
    stem_in_key,
    stem_question,
    tool_links,
    unmarked_negative,
    unsafe_html,
    use,
)  # fmt: skip
from course.check.file_rules import FILE_RULES
from course.check.list_rules import LIST_RULES
from course.check.rule import Rule, SiteRule
from course.check.search_rules import SEARCH_RULES
from course.check.site_rules import SITE_RULES
from course.check.waive import apply_waivers
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.problem import Problem

RULES: Mapping[str, Rule] = {
    # 编号与文件
    "ids": Rule("编号不重复", ids.check),
    "file-names": Rule("文件名和编号的开头说得出里面是什么", file_names.check),
    "course-map": Rule("课程地图里写的阶段、页面、题库、角色扮演和教案都在", course_map.check),
    **FILE_RULES,
    # 题目的形式
    "question-type": Rule("题型和正确答案的个数对得上", question_type.check),
    "questionnaire-bank": Rule("问卷题库的编号有着落，答法对得上", questionnaire_bank.check),
    "loyalty-guide": Rule("忠诚计划的问题不重，样例的格子和答案都有着落", loyalty_guide.check),
    "option-ids": Rule("选项依次是 a、b、c", option_ids.check),
    "duplicate-options": Rule("没有两个读起来一样的选项", duplicate_options.check),
    "hazard-text": Rule("题目文字里没有会弄坏页面的写法", hazard_text.check),
    "feedback-generic": Rule("反馈说出原因，不只判对错，不重复", feedback_generic.check),
    "feedback-polarity": Rule("反馈和解析不和答案打架", feedback_polarity.check),
    "explanation-letters": Rule("不用字母或位置指选项", explanation_letters.check),
    "all-of-the-above": Rule("没有“以上都对”一类的选项", all_of_the_above.check),
    "option-numbers": Rule("数字选项按大小排，范围不重叠", option_numbers.check),
    "stem-question": Rule("题干说完了，也问出来了", stem_question.check),
    "stem-in-key": Rule("题干里的词不只在正确答案里", stem_in_key.check, "warning"),
    "absolute-words": Rule("绝对的话不只在错误选项里", absolute_words.check, "warning"),
    "negative-stem": Rule("题干不反着问，除非写明理由", negative_stem.check, "warning"),
    "unmarked-negative": Rule("反着问的题，否定词加粗，不双重否定", unmarked_negative.check),
    # 题目的依据
    "question-objective": Rule("题目考的是本模块的目标", question_objective.check),
    "question-items": Rule("题目考的知识点都在清单里", question_items.check),
    "evidence": Rule("依据的页面、锚点和原句都在课文里", evidence.check),
    "key-numbers": Rule("答案里的数字在依据里找得到", key_numbers.check),
    "distractor-in-evidence": Rule("依据说的不是错项", distractor_in_evidence.check, "warning"),
    "best-match": Rule("依据是全课程里最贴题的三节之一", best_match.check, "warning"),
    # 题库
    "near-duplicate": Rule("没有太像的题干", near_duplicate.check, "warning"),
    "longest-key": Rule("看长短猜不出答案", longest_key.check, "warning"),
    "key-position": Rule("看位置猜不出答案", key_position.check, "warning"),
    "difficulty-spread": Rule("容易、中等、难大约是三比五比二", difficulty_spread.check, "warning"),
    "parallel-of": Rule("前测题和后测题一一配对", parallel_of.check),
    "use": Rule("题目放在该放的页面，不早不重不泄露", use.check),
    "objectives-covered": Rule("每个目标有课教，有三道题考", objectives_covered.check),
    "items-taught": Rule("每个知识点都有一课在它的锚点讲", items_taught.check),
    "items-tested": Rule("要考的知识点都有题", items_tested.check),
    "review-record": Rule("审读过的题改了，要重新审读", review_record.check, "warning"),
    # 页面
    "page-meta": Rule("页首写的模块、目标、知识点、术语和数字都在", page_meta.check),
    **SEARCH_RULES,
    "lesson-shape": Rule("每一课该有的部分都有", lesson_shape.check),
    "recall": Rule("从第二个模块起，开头先回想前面的题", recall.check),
    "reading-time": Rule("每课读得完，分钟写得准", reading_time.check),
    "module-minutes": Rule("模块的分钟等于各课之和", module_minutes.check),
    "heading-anchors": Rule("标题有锚点，不跳级", heading_anchors.check),
    "links": Rule("链接和图片都通，图有替代文字", links.check),
    "external-links": Rule("外部链接都登记了，没有断的", external_links.check),
    "fences": Rule("围栏里的编号都在，讲师的围栏只在讲师版", fences.check),
    "missing-pages": Rule("每个角色扮演、教案和计算器都有自己的页面", missing_pages.check),
    "page-notes": Rule("脚注和链接定义有头有尾", page_notes.check),
    "leftover-markup": Rule("页面上不露出没认出来的标记", leftover_markup.check),
    "unsafe-html": Rule("页面里没有会运行的代码", unsafe_html.check),
    "job-aid": Rule("每个模块有一张 A5 随身卡", job_aid.check),
    "copy": Rule("标点、引号和全半角前后一致", copy_slips.check),
    # 数字、来源、术语
    "claims-cited": Rule("正文引的数字和页首列的一致", claims_cited.check),
    "figures": Rule("百分比、倍数、比例都登记了来源", figures.check),
    "source-wording": Rule("没有照抄来源文件的句子", source_wording.check),
    "sources": Rule("每个数字和知识点说得出来源", sources.check),
    "glossary": Rule("术语不重复，注明在哪儿讲", glossary.check),
    # 角色扮演
    "role-play-references": Rule("对话里写的编号都在", role_play_references.check),
    "role-play-graph": Rule("对话走得到每一段和每个结局", role_play_graph.check),
    "role-play-circles": Rule("绕圈得不到分", role_play_circles.check),
    "role-play-scores": Rule("说得好坏，分数不一样", role_play_scores.check),
    "role-play-red-lines": Rule("碰了红线有后果", role_play_red_lines.check),
    "role-play-secrets": Rule("客户的秘密都问得出来", role_play_secrets.check),
    "role-play-rubric": Rule("评分表五级齐全，满分一百，项项考到", role_play_rubric.check),
    "role-play-minutes": Rule("角色扮演的分钟加得起来", role_play_minutes.check),
    "role-play-mood": Rule("情绪分级接得上", role_play_mood.check),
    "role-play-amounts": Rule("金额前后一致", role_play_amounts.check, "warning"),
    "role-play-times": Rule("时刻前后一致", role_play_times.check, "warning"),
    "role-play-names": Rule("人名前后一致", role_play_names.check, "warning"),
    "model-dialogues": Rule("正例和反例写全了", model_dialogues.check),
    "choice-feedback": Rule("每个选择的反馈说出原因，不重复", choice_feedback.check),
    "choice-length": Rule("看长短猜不出最好的选择", choice_length.check, "warning"),
    "choice-position": Rule("最好的选择不总在第一个", choice_position.check, "warning"),
    "banned-phrases": Rule("最好的说法里没有空许诺和命令", banned_phrases.check, "warning"),
    "promises": Rule("最好的说法里，许诺有时间也有人", promises.check, "warning"),
    # 教案
    "plan-minutes": Rule("教案的分钟首尾相接，加得起来", plan_minutes.check),
    "plan-materials": Rule("物料的数量算得对", plan_materials.check),
    "plan-references": Rule("教案里写的角色扮演和目标都在", plan_references.check),
    "practice-share": Rule("一半以上的时间在动手", practice_share.check),
    # 试卷
    "paper-blueprints": Rule("试卷的蓝图里写的都在，题够，两卷一样难", paper_blueprints.check),
    # 计算器
    "calculator-references": Rule("计算器写的课、数字和知识点都在", calculator_references.check),
    "calculator-inputs": Rule("计算器的格子和例子，公式都收", calculator_inputs.check),
    "calculator-checks": Rule("算好的例子，公式给到最后一位", calculator_checks.check),
    "tool-links": Rule("计算器和讲它的课互相链着", tool_links.check),
    # 日程
    "agenda-references": Rule("日程里写的模块都在，每一块说得清怎么做", agenda_references.check),
    "agenda-minutes": Rule("日程的分钟填满时段，和教案一致", agenda_minutes.check),
    "agenda-shape": Rule("日程有休息，午饭后动手，走之前评估", agenda_shape.check),
    # 在屏幕上填的表
    "form-references": Rule("表里写的课都在，课里也链到表", form_references.check),
    "form-shape": Rule("每张表填得了，算得出", form_shape.check),
    "form-samples": Rule("每张表有三个填得对的例子", form_samples.check),
    # 投影稿
    "deck-references": Rule("投影稿里写的教案、环节、题和角色扮演都在", deck_references.check),
    "deck-shape": Rule("投影稿该有的页都有，先后不乱", deck_shape.check),
    "deck-minutes": Rule("各页的分钟加起来等于教案的环节", deck_minutes.check),
    "deck-slides": Rule("教案里的页码就是投影稿的页码", deck_slides.check),
    "deck-fit": Rule("每页二十磅以上放得下，最多六行", deck_fit.check),
    "deck-notes": Rule("教案里的说、做、问都进了备注", deck_notes.check),
    **LIST_RULES,
}


def rule_lines() -> list[str]:
    """Return one line for each rule: its id, its usual level, what it holds."""
    every: list[tuple[str, Rule | SiteRule]] = [*RULES.items(), *SITE_RULES.items()]
    names = {"error": "错误", "warning": "警告"}
    return [f"{name:22} {names[rule.level]}  {rule.says}" for name, rule in every]


def check_course(course: Course, progress: Callable[[str], None] | None = None) -> list[Problem]:
    """Return the problems of all rules, without those that questions waive, sorted by place."""
    found: list[Problem] = []
    for name, rule in RULES.items():
        if progress:
            progress(name)
        found += rule.check(course)
    return sorted(set(apply_waivers(course, found, RULES)))


def check_site(course: Course, site: BuiltSite) -> list[Problem]:
    """Return the problems of the rules over a built site, sorted by place."""
    return sorted({fault for rule in SITE_RULES.values() for fault in rule.check(course, site)})
