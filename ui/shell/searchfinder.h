// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/searchservice.h"
#include "ui/commands/finderprovider.h"

#include <QObject>

namespace ruche::ui {

class PageContext;
class ShellModel;

/// Finds posts, members or messages for the palette through the SearchService, and opens them by intents.
class SearchFinder final : public QObject, public FinderProvider
{
    Q_OBJECT
public:
    SearchFinder(services::SearchIn kind,
                 PageContext &context,
                 const ShellModel &model,
                 QObject *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QChar prefix() const override;
    void find(const QString &words,
              const QList<domain::BrandId> &brands,
              FinderRequest request,
              std::function<void(QList<FinderRow>)> done) override;

private:
    [[nodiscard]] FinderRow rowOf(const services::SearchHit &hit) const;

    services::SearchIn m_kind;
    PageContext &m_context;
    const ShellModel &m_model;
};

} // namespace ruche::ui
