"""Saved places, and what the geocoder answered."""

from bot.domain.place import KnownPlace
from storage.store import SqlUnitOfWork
from storage.tables import GeocodeRow, table_of
from tests.storage.builders import after

GUDANG = KnownPlace("Gudang Biru", kelurahan=("33.74.01.1001",), lat=-6.985, lon=110.411)
DERMAGA = KnownPlace("Dermaga Lama", lat=-6.95, lon=110.42)


async def test_places_come_back_by_name_until_they_are_removed(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        await books.add_place(GUDANG, 7, after(0))
        await books.add_place(DERMAGA, 7, after(1))
        assert books.touched.places is not None
        assert [one.name for one in books.touched.places] == ["Dermaga Lama", "Gudang Biru"]
    async with store.writing() as books:
        dermaga, gudang = await books.places()
        assert (gudang.kelurahan, gudang.point) == (GUDANG.kelurahan, GUDANG.point)
        assert dermaga.kelurahan == ()
        assert await books.remove_place(dermaga.id, 8, after(2))
        assert not await books.remove_place(dermaga.id, 8, after(3))
        assert books.touched.places == (gudang,)
    async with store.reading() as books:
        assert await books.places() == [gudang]


async def test_an_answer_is_remembered_for_a_while_and_neither_address_nor_point_is_in_clear(
    store: SqlUnitOfWork,
) -> None:
    async with store.writing() as books:
        assert await books.geocoded("Jalan Mawar 10", after(-9)) is None
        await books.remember_geocode("Jalan Mawar 10", "-6.98,110.41", after(0), after(-9))
        await books.remember_geocode("Jalan Antah", "", after(0), after(-9))
        assert await books.geocoded("Jalan Mawar 10", after(-9)) == "-6.98,110.41"
        assert await books.geocoded("Jalan Antah", after(-9)) == ""
        assert await books.geocoded("Jalan Mawar 10", after(0)) is None
        await books.remember_geocode("Jalan Melati", "-6.99,110.42", after(5), after(1))
    async with store._engines.reading.connect() as connection:
        rows = (await connection.execute(table_of(GeocodeRow).select())).all()
    [row] = rows
    assert "-6.99" not in row.point
    assert "110.42" not in row.point
    assert b"Melati" not in row.fingerprint
    async with store.reading() as books:
        assert await books.geocoded("Jalan Melati", after(1)) == "-6.99,110.42"


async def test_an_answer_from_before_points_were_locked_is_still_read(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        await books.remember_geocode("Jalan Melati", "-6.99,110.42", after(5), after(1))
    async with store._engines.writing.begin() as connection:
        await connection.execute(table_of(GeocodeRow).update().values(point="-6.99,110.42"))
    async with store.reading() as books:
        assert await books.geocoded("Jalan Melati", after(1)) == "-6.99,110.42"
