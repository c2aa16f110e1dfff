"""The organs of a plenary: their posts, what follows from being named, and the groups."""

from collections.abc import Hashable, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

KeyT = TypeVar("KeyT", bound=Hashable)


class OrganPost(StrEnum):
    """A post in an organ of a plenary."""

    PRESIDIUM_MEMBER = "presidium-member"
    STANDING_CHAIR = "standing-chair"
    EXECUTIVE_CHAIR = "executive-chair"
    SECRETARY_GENERAL = "secretary-general"
    DEPUTY_SECRETARY_GENERAL = "deputy-secretary-general"
    REVIEW_CHAIR = "review-chair"
    REVIEW_VICE_CHAIR = "review-vice-chair"
    REVIEW_MEMBER = "review-member"


class Organ(StrEnum):
    """主席团, 大会秘书处, 提案审查委员会."""

    PRESIDIUM = "presidium"
    SECRETARIAT = "secretariat"
    REVIEW = "review"


class GroupLevel(StrEnum):
    """小组, or 联组 made of several."""

    GROUP = "group"
    JOINT = "joint"


POSTS: Mapping[Organ, tuple[OrganPost, ...]] = {
    Organ.PRESIDIUM: (
        OrganPost.STANDING_CHAIR,
        OrganPost.EXECUTIVE_CHAIR,
        OrganPost.PRESIDIUM_MEMBER,
    ),
    Organ.SECRETARIAT: (OrganPost.SECRETARY_GENERAL, OrganPost.DEPUTY_SECRETARY_GENERAL),
    Organ.REVIEW: (
        OrganPost.REVIEW_CHAIR,
        OrganPost.REVIEW_VICE_CHAIR,
        OrganPost.REVIEW_MEMBER,
    ),
}
"""The posts of each organ, the highest first."""

BY_STROKES = frozenset({OrganPost.PRESIDIUM_MEMBER, OrganPost.REVIEW_MEMBER})
"""Lists in 姓氏笔画; in the others the office sets the order."""

SINGLE = frozenset({OrganPost.SECRETARY_GENERAL, OrganPost.REVIEW_CHAIR})
"""Posts that one person holds."""

MEMBERS_ONLY = frozenset(POSTS[Organ.PRESIDIUM])
"""Posts of the 主席团: it is elected from the members (政协全体会议工作规则)."""

_EXCLUDED = frozenset({frozenset(POSTS[Organ.SECRETARIAT]), frozenset(POSTS[Organ.REVIEW])})


def organ_of(post: OrganPost) -> Organ:
    """Return the organ that a post belongs to."""
    return next(organ for organ, posts in POSTS.items() if post in posts)


def also_named(post: OrganPost) -> frozenset[OrganPost]:
    """Return the posts that come with one: 常务主席 and 执行主席 are members of the 主席团."""
    if post in (OrganPost.STANDING_CHAIR, OrganPost.EXECUTIVE_CHAIR):
        return frozenset({OrganPost.PRESIDIUM_MEMBER})
    return frozenset()


def given_up_for(post: OrganPost) -> frozenset[OrganPost]:
    """Return what a holder gives up for a post: 秘书处 and 审查委员会 have one post each."""
    for posts in _EXCLUDED:
        if post in posts:
            return posts - {post}
    return frozenset()


def lost_with(post: OrganPost) -> frozenset[OrganPost]:
    """Return the posts that are lost with one: who leaves the 主席团 chairs it no longer."""
    if post is OrganPost.PRESIDIUM_MEMBER:
        return frozenset({OrganPost.STANDING_CHAIR, OrganPost.EXECUTIVE_CHAIR})
    return frozenset()


def ungrouped(expected: Iterable[KeyT], groups: Mapping[KeyT, object]) -> tuple[KeyT, ...]:
    """Return who is in no group, in the order given."""
    return tuple(key for key in expected if key not in groups)
