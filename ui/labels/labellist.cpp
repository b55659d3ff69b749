// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/labellist.h"

#include "core/base/async.h"
#include "core/services/workspace.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

LabelList::LabelList(services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_service(workspace.storage())
{
    connect(&workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        using domain::Change;
        if (changes & (domain::Changes(Change::Posts) | Change::Planning | Change::Brands))
            reload();
    });
}

void LabelList::setBrands(const QList<domain::BrandId> &brands)
{
    m_brands = brands;
    reload();
}

void LabelList::reload()
{
    const int generation = ++m_generation;
    if (m_brands.isEmpty()) {
        m_pillars.clear();
        m_tags.clear();
        emit changed();
        return;
    }
    async::deliver(
        m_service.pillars(m_brands), this, [this, generation](const Result<QList<domain::Pillar>> &pillars) {
            if (generation != m_generation)
                return;
            if (!pillars)
                emit failed(pillars.error());
            else if (*pillars != m_pillars) {
                m_pillars = *pillars;
                emit changed();
            }
        });
    async::deliver(m_service.tags(m_brands), this, [this, generation](const Result<QStringList> &tags) {
        if (generation != m_generation || !tags || *tags == m_tags)
            return;
        m_tags = *tags;
        emit changed();
    });
}

QList<domain::Pillar> LabelList::pillarsOf(domain::BrandId brand) const
{
    QList<domain::Pillar> own;
    for (const domain::Pillar &pillar : m_pillars) {
        if (pillar.brand == brand)
            own << pillar;
    }
    return own;
}

const domain::Pillar *LabelList::find(domain::PillarId pillar) const
{
    const auto found = std::find_if(
        m_pillars.begin(), m_pillars.end(), [pillar](const auto &one) { return one.id == pillar; });
    return found == m_pillars.end() ? nullptr : &*found;
}

QStringList LabelList::typedTags(const QString &text)
{
    static const QRegularExpression between(u"[,;\\n]"_s);
    return services::LabelService::cleanTags(text.split(between, Qt::SkipEmptyParts));
}

void LabelList::deliver(const QFuture<Result<domain::EventId>> &future, const QString &text)
{
    async::deliver(future, this, [this, text](const Result<domain::EventId> &event) {
        if (event)
            emit done(text, *event);
        else
            emit failed(event.error());
    });
}

void LabelList::setPillar(const QList<domain::PostId> &posts, domain::PillarId pillar)
{
    if (posts.isEmpty())
        return;
    const domain::Pillar *const given = find(pillar);
    const int count = int(posts.size());
    deliver(m_service.setPillar(posts, pillar),
            given ? tr("%n post(s) about “%1” now.", nullptr, count).arg(given->name)
                  : tr("%n post(s) without a pillar now.", nullptr, count));
}

void LabelList::changeTags(const QList<domain::PostId> &posts,
                           const QStringList &added,
                           const QStringList &removed)
{
    if (posts.isEmpty() || (added.isEmpty() && removed.isEmpty()))
        return;
    deliver(m_service.changeTags(posts, added, removed),
            tr("Tags of %n post(s) changed.", nullptr, int(posts.size())));
}

void LabelList::setPillars(domain::BrandId brand, const QList<domain::Pillar> &pillars)
{
    deliver(m_service.setPillars(brand, pillars), tr("Pillars saved."));
}

} // namespace ruche::ui
