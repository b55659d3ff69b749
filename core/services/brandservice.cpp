// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/brandservice.h"

#include "core/base/zonedtime.h"
#include "core/services/storage.h"
#include "core/storage/brandrepository.h"
#include "core/storage/eventrecorder.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

Result<domain::Brand> checkedBrand(domain::Brand brand)
{
    static const QRegularExpression colorForm(u"^#[0-9a-fA-F]{6}$"_s);
    brand.name = brand.name.simplified();
    if (brand.name.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a brand needs a name"_s, u"name"_s);
    if (!isKnownZone(brand.zone))
        return fail(ErrorCode::InvalidArgument, u"unknown time zone"_s, brand.zone);
    if (!brand.color.isEmpty() && !colorForm.match(brand.color).hasMatch())
        return fail(ErrorCode::InvalidArgument, u"a colour is #rrggbb"_s, brand.color);
    return brand;
}

QFuture<Result<domain::EventId>> setBrandArchived(Storage &storage, domain::BrandId id, bool archived)
{
    return storage.write([id, archived, now = storage.clock().now()](
                             storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const domain::Brand brand, storage::brands::read(connection, id));
        if (brand.archivedAt.has_value() == archived)
            return fail(ErrorCode::Refused, u"already so"_s, brand.name);
        storage::EventRecorder recorder(
            connection, archived ? u"brand.archive"_s : u"brand.unarchive"_s, now);
        RUCHE_TRY(recorder.watch(u"brand"_s, u"id"_s, id.value));
        RUCHE_TRY(storage::brands::setArchived(connection, id, archived ? std::optional(now) : std::nullopt));
        return recorder.finish(id, id.value);
    });
}

} // namespace

const QStringList &brandColors()
{
    static const QStringList colors{u"#0369A1"_s,
                                    u"#BE185D"_s,
                                    u"#6D28D9"_s,
                                    u"#0B6B53"_s,
                                    u"#A23B00"_s,
                                    u"#4338CA"_s,
                                    u"#8A1C7C"_s,
                                    u"#55606B"_s};
    return colors;
}

BrandService::BrandService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<domain::Brand>>> BrandService::list(bool withArchived)
{
    return m_storage.read([withArchived](storage::Connection &connection) {
        return storage::brands::list(connection, withArchived);
    });
}

QFuture<Result<domain::Brand>> BrandService::add(const domain::Brand &brand)
{
    return m_storage.write(
        [brand, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::Brand> {
            RUCHE_TRY_ASSIGN(domain::Brand checked, checkedBrand(brand));
            if (checked.color.isEmpty()) {
                RUCHE_TRY_ASSIGN(const int count, storage::brands::count(connection));
                checked.color = brandColors().at(count % brandColors().size());
            }
            RUCHE_TRY_ASSIGN(const domain::BrandId id, storage::brands::add(connection, checked, now));
            return storage::brands::read(connection, id);
        });
}

QFuture<Result<domain::EventId>> BrandService::update(const domain::Brand &brand)
{
    return m_storage.write(
        [brand, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            RUCHE_TRY_ASSIGN(const domain::Brand before, storage::brands::read(connection, brand.id));
            RUCHE_TRY_ASSIGN(domain::Brand checked, checkedBrand(brand));
            if (checked.color.isEmpty())
                checked.color = before.color;
            storage::EventRecorder recorder(connection, u"brand.update"_s, now);
            RUCHE_TRY(recorder.watch(u"brand"_s, u"id"_s, brand.id.value));
            RUCHE_TRY(storage::brands::update(connection, checked));
            return recorder.finish(brand.id, brand.id.value);
        });
}

QFuture<Result<domain::EventId>> BrandService::archive(domain::BrandId brand)
{
    return setBrandArchived(m_storage, brand, true);
}

QFuture<Result<domain::EventId>> BrandService::unarchive(domain::BrandId brand)
{
    return setBrandArchived(m_storage, brand, false);
}

} // namespace ruche::services
