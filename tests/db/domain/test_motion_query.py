"""A query asks for nothing by itself; what is found says whether there is more."""

from dataclasses import fields

from db.domain.motion_query import Found, MotionQuery


def test_an_empty_query_asks_for_nothing():
    query = MotionQuery()
    assert not any(getattr(query, field.name) for field in fields(query))


def test_what_is_found_says_whether_there_is_more():
    assert Found((), has_more=True).has_more
