"""A hall and who sits in it as a picture for the grid: words, tints and hints."""

from db.domain.hall import Hall, Seat
from desktop.i18n import translate
from desktop.services.seating import SeatedMember, SeatingView
from desktop.ui.widgets.cell_grid import GridCell, GridPicture, Place


def hall_picture(hall: Hall, *, with_gaps: bool = False) -> GridPicture:
    """Return an empty hall; ``with_gaps`` shows missing chairs as cells that can be clicked."""
    cells: dict[Place, GridCell] = {}
    for row in range(1, hall.rows + 1):
        for place in range(1, hall.places + 1):
            seat = Seat(row, place)
            if hall.has(seat):
                cells[seat] = _free(hall, seat)
            elif with_gaps:
                hint = translate("seat_picture", "{row}排：这里没有座位").format(row=row)
                cells[seat] = GridCell(place=seat, label="", text="×", is_kept=True, hint=hint)
    return _picture(hall, cells)


def seating_picture(view: SeatingView) -> GridPicture:
    """Return a hall with the people on their chairs."""
    hall = view.hall.hall
    seated = {each.seat: each for each in view.seated}
    cells: dict[Place, GridCell] = {
        seat: _taken(seated[seat], view) if seat in seated else _free(hall, seat)
        for seat in hall.seats()
    }
    return _picture(hall, cells)


def _picture(hall: Hall, cells: dict[Place, GridCell]) -> GridPicture:
    return GridPicture(
        rows=hall.rows,
        columns=hall.places,
        gaps=hall.aisles,
        cells=cells,
        head=translate("seat_picture", "主席台"),
        row_titles=tuple(
            translate("seat_picture", "{row}排").format(row=row) for row in range(1, hall.rows + 1)
        ),
    )


def _free(hall: Hall, seat: Seat) -> GridCell:
    number, is_kept = hall.number(seat), seat.row in hall.reserved
    text = translate("seat_picture", "{row}排{number}号：空座")
    if is_kept:
        text = translate("seat_picture", "{row}排{number}号：预留")
    hint = text.format(row=seat.row, number=number)
    return GridCell(place=seat, label=str(number), is_kept=is_kept, hint=hint)


def _taken(person: SeatedMember, view: SeatingView) -> GridCell:
    hint = translate("seat_picture", "{row}排{number}号：{name}（{block}）").format(
        row=person.seat.row,
        number=person.number,
        name=person.member.name,
        block=view.blocks[person.block],
    )
    if person.is_pinned:
        hint = translate("seat_picture", "{hint}，已固定").format(hint=hint)
    return GridCell(
        place=person.seat,
        label=str(person.number),
        text=person.member.name,
        tint=person.block,
        is_pinned=person.is_pinned,
        hint=hint,
    )
