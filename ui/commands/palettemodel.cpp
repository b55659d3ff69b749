// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/palettemodel.h"

#include "ui/commands/commandregistry.h"
#include "ui/commands/fuzzymatch.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

PaletteModel::PaletteModel(CommandRegistry &commands, QObject *parent)
    : QAbstractListModel(parent)
    , m_commands(commands)
{
}

PaletteModel::~PaletteModel()
{
    for (const FinderRequest &request : std::as_const(m_requests))
        request.cancel();
}

void PaletteModel::setProviders(const QList<FinderProvider *> &providers)
{
    m_providers = providers;
    m_found.assign(static_cast<size_t>(providers.size()), {});
}

void PaletteModel::setQuery(const QString &typed)
{
    for (const FinderRequest &request : std::as_const(m_requests))
        request.cancel();
    m_requests.clear();
    m_found.assign(static_cast<size_t>(m_providers.size()), {});
    const QString text = typed.trimmed();
    const QChar sign = text.isEmpty() ? QChar() : text.at(0);
    const bool known
        = sign == u'>' || std::any_of(m_providers.begin(), m_providers.end(), [sign](FinderProvider *p) {
              return !sign.isNull() && p->prefix() == sign;
          });
    const QString words = known ? text.mid(1).trimmed() : text;
    m_commandRows = !known || sign == u'>' ? commandRows(words) : QList<PaletteRow>();
    rebuild();
    if (words.size() < 2 || sign == u'>')
        return;
    for (size_t i = 0; i < m_found.size(); ++i) {
        if (!known || m_providers.at(static_cast<qsizetype>(i))->prefix() == sign)
            ask(i, words);
    }
}

void PaletteModel::ask(size_t provider, const QString &words)
{
    const FinderRequest request;
    m_requests.append(request);
    m_providers.at(static_cast<qsizetype>(provider))
        ->find(words, m_brands, request, [this, provider, request](QList<FinderRow> rows) {
            if (request.isCancelled())
                return;
            if (rows.size() > FinderProvider::limit)
                rows.resize(FinderProvider::limit);
            m_found.at(provider) = rows;
            rebuild();
        });
}

QList<PaletteRow> PaletteModel::commandRows(const QString &words) const
{
    struct Ranked
    {
        int score;
        PaletteRow row;
    };
    QList<Ranked> ranked;
    for (const Command *command : m_commands.applicable()) {
        if (!command->inPalette || !m_commands.isEnabled(command->id))
            continue;
        const std::optional<FuzzyMatch> match = fuzzyMatch(words, command->text);
        if (!match)
            continue;
        PaletteRow row;
        row.kind = PaletteRow::Kind::Command;
        row.title = command->text;
        row.detail = command->hint ? command->hint() : QString();
        row.icon = command->icon;
        row.keys = m_commands.keysText(command->id);
        row.marked = match->positions;
        row.command = command->id;
        // What the page at hand offers comes before what is offered everywhere.
        ranked.append({match->score + (command->scope == CommandScope::Page ? 5 : 0), row});
    }
    std::stable_sort(
        ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) { return a.score > b.score; });
    QList<PaletteRow> rows;
    for (qsizetype i = 0; i < std::min<qsizetype>(ranked.size(), commandLimit); ++i)
        rows.append(ranked.at(i).row);
    return rows;
}

void PaletteModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    const auto heading = [this](const QString &title) {
        PaletteRow row;
        row.title = title;
        m_rows.append(row);
    };
    const auto isGo = [](const PaletteRow &row) { return row.command.startsWith("go."_L1); };
    for (const bool go : {false, true}) {
        const bool any = std::any_of(m_commandRows.begin(), m_commandRows.end(), [&](const PaletteRow &row) {
            return isGo(row) == go;
        });
        if (!any)
            continue;
        heading(go ? tr("Go to") : tr("Actions"));
        std::copy_if(m_commandRows.begin(),
                     m_commandRows.end(),
                     std::back_inserter(m_rows),
                     [&](const PaletteRow &row) { return isGo(row) == go; });
    }
    for (size_t i = 0; i < m_found.size(); ++i) {
        if (m_found.at(i).isEmpty())
            continue;
        heading(m_providers.at(static_cast<qsizetype>(i))->title());
        for (const FinderRow &found : std::as_const(m_found.at(i))) {
            PaletteRow row;
            row.kind = PaletteRow::Kind::Finding;
            row.title = found.title;
            row.detail = found.detail;
            row.icon = found.icon;
            row.finding = found;
            m_rows.append(row);
        }
    }
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole: {
        QStringList said{row.title};
        for (const QString &part : {row.detail, row.finding.brandName, row.keys}) {
            if (!part.isEmpty())
                said.append(part);
        }
        return said.join(u", "_s);
    }
    case static_cast<int>(Role::Row):
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const PaletteRow *at = row(index);
    if (!at)
        return Qt::NoItemFlags;
    if (at->kind == PaletteRow::Kind::Heading)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

const PaletteRow *PaletteModel::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
}

} // namespace ruche::ui
