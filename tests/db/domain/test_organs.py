import pytest

from db.domain.organs import (
    BY_STROKES,
    MEMBERS_ONLY,
    POSTS,
    SINGLE,
    Organ,
    OrganPost,
    also_named,
    given_up_for,
    lost_with,
    organ_of,
    ungrouped,
)


def test_every_post_belongs_to_one_organ():
    listed = [post for posts in POSTS.values() for post in posts]
    assert sorted(listed) == sorted(OrganPost)
    assert {organ_of(post) for post in OrganPost} == set(Organ)


@pytest.mark.parametrize("post", list(OrganPost))
def test_what_comes_with_a_post_is_lost_without_it(post):
    assert all(post in lost_with(other) for other in also_named(post))
    assert post not in given_up_for(post) | also_named(post) | lost_with(post)


@pytest.mark.parametrize("post", list(OrganPost))
def test_giving_up_goes_both_ways_within_one_organ(post):
    for other in given_up_for(post):
        assert post in given_up_for(other)
        assert organ_of(other) is organ_of(post)


def test_a_chair_is_in_the_presidium_and_nobody_gives_that_up():
    assert also_named(OrganPost.EXECUTIVE_CHAIR) == {OrganPost.PRESIDIUM_MEMBER}
    assert given_up_for(OrganPost.STANDING_CHAIR) == frozenset()
    assert given_up_for(OrganPost.REVIEW_CHAIR) == {
        OrganPost.REVIEW_VICE_CHAIR,
        OrganPost.REVIEW_MEMBER,
    }


def test_lists_in_stroke_order_are_not_of_single_posts():
    assert not BY_STROKES & SINGLE
    assert set(POSTS[Organ.PRESIDIUM]) == MEMBERS_ONLY


def test_who_is_in_no_group_is_told_in_order():
    assert ungrouped([3, 1, 2], {1: "一组"}) == (3, 2)
