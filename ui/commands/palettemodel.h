// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "ui/commands/finderprovider.h"

#include <QAbstractListModel>
#include <QList>

#include <vector>

namespace ruche::ui {

class CommandRegistry;

/// A line of the palette: a heading, a command or what a provider found.
struct PaletteRow
{
    enum class Kind { Heading, Command, Finding };

    Kind kind = Kind::Heading;
    QString title;
    QString detail;
    QString icon;
    QString keys;
    QList<int> marked; ///< characters of the title that were typed
    QString command; ///< its id
    FinderRow finding;
};

/// What the palette lists for the words typed: the commands that match, best first, then a group a provider
/// as the answers come. ">" asks for commands only, the prefix of a provider for it only. Answers to older
/// words are dropped.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Role { Row = Qt::UserRole };
    Q_ENUM(Role)
    static constexpr int commandLimit = 20;

    explicit PaletteModel(CommandRegistry &commands, QObject *parent = nullptr);
    ~PaletteModel() override;

    /// Not owned; asked in this order.
    void setProviders(const QList<FinderProvider *> &providers);
    void setBrands(const QList<domain::BrandId> &brands) { m_brands = brands; }
    void setQuery(const QString &typed);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] const PaletteRow *row(const QModelIndex &index) const;

private:
    void rebuild();
    [[nodiscard]] QList<PaletteRow> commandRows(const QString &words) const;
    void ask(size_t provider, const QString &words);

    CommandRegistry &m_commands;
    QList<FinderProvider *> m_providers;
    QList<domain::BrandId> m_brands;
    QList<PaletteRow> m_rows;
    QList<PaletteRow> m_commandRows;
    std::vector<QList<FinderRow>> m_found; ///< beside m_providers
    QList<FinderRequest> m_requests;
};

} // namespace ruche::ui

Q_DECLARE_METATYPE(ruche::ui::PaletteRow)
