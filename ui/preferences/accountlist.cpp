// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/accountlist.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"
#include "ui/accounts/accountscontroller.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int stateColumn = 240; // from the right edge

QColor stateColor(domain::AccountState state, const Theme &theme)
{
    switch (state) {
    case domain::AccountState::UpToDate:
        return theme.positive;
    case domain::AccountState::ToReconnect:
    case domain::AccountState::Failing:
        return theme.failed.text;
    case domain::AccountState::RateLimited:
        return theme.warn;
    case domain::AccountState::Syncing:
        return theme.scheduled.text;
    case domain::AccountState::NeverSynced:
    case domain::AccountState::Paused:
        return theme.text2;
    }
    return theme.text2;
}

class AccountDelegate final : public QStyledItemDelegate
{
public:
    AccountDelegate(const AccountsController &controller, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_controller(controller)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.widget);
        if (index.data(int(AccountListModel::Role::Heading)).toBool()) {
            painter->fillRect(option.rect, theme.sunken);
            const QColor color
                = theme.brandColor(index.data(int(AccountListModel::Role::BrandColor)).toString());
            paintDot(
                painter,
                QRectF(option.rect.left() + metrics::rowPadding, option.rect.top(), 8, option.rect.height()),
                color);
            const QRect text = option.rect.adjusted(metrics::rowPadding + 16, 0, -metrics::rowPadding, 0);
            const int used = paintElided(
                painter, text, index.data().toString(), font(TextSize::Small, QFont::DemiBold), theme.text);
            paintElided(painter,
                        text.adjusted(used + 8, 0, 0, 0),
                        index.data(int(AccountListModel::Role::Count)).toString(),
                        font(TextSize::Small),
                        theme.text3);
            return;
        }
        const domain::Account *const account = m_controller.find(
            domain::AccountId(index.data(int(AccountListModel::Role::AccountId)).toLongLong()));
        if (!account)
            return;
        paintAccount(painter, option, *account, theme);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool heading = index.data(int(AccountListModel::Role::Heading)).toBool();
        return {300, scaled(heading ? metrics::groupHeader + 4 : metrics::twoLineRow)};
    }

private:
    void paintAccount(QPainter *painter,
                      const QStyleOptionViewItem &option,
                      const domain::Account &account,
                      const Theme &theme) const
    {
        const QRect &row = option.rect;
        paintRowBackground(painter,
                           row,
                           option.state & QStyle::State_Selected,
                           option.state & QStyle::State_MouseOver,
                           theme);
        paintIcon(painter,
                  QRectF(row.left() + 20, row.center().y() - 9, 18, 18),
                  networkIconName(account.network),
                  theme.text2);
        const int half = row.height() / 2;
        const int left = row.left() + 54;
        // In a narrow list the name keeps more than half of the room.
        const int stateWidth = std::min(stateColumn, row.width() * 2 / 5);
        const int stateLeft = std::max(left + 120, row.right() - stateWidth);
        const QRect name(left, row.top() + 5, stateLeft - left - 12, half - 4);
        paintElided(painter, name, account.handle, font(TextSize::Base, QFont::DemiBold), theme.text);
        const auto network = AccountsController::network(account.network);
        const QString kind = network ? network->name : account.network;
        paintElided(painter,
                    QRect(left, row.top() + half, name.width(), half - 5),
                    account.displayName.isEmpty() || account.displayName == account.handle
                        ? kind
                        : u"%1, %2"_s.arg(kind, account.displayName),
                    font(TextSize::Small),
                    theme.text2);
        const bool busy = m_controller.progressOf(account.id).has_value();
        const auto state = busy ? domain::AccountState::Syncing : account.state;
        paintIcon(painter,
                  QRectF(stateLeft, row.center().y() - 7, 14, 14),
                  AccountsController::stateIcon(state),
                  stateColor(state, theme));
        const int textLeft = stateLeft + 22;
        const QString detail = m_controller.stateDetail(account);
        const QRect first(textLeft,
                          row.top() + 5,
                          row.right() - textLeft - 12,
                          detail.isEmpty() ? row.height() - 10 : half - 4);
        paintElided(painter,
                    first,
                    m_controller.stateText(account),
                    font(TextSize::Small, QFont::Medium),
                    stateColor(state, theme));
        paintElided(painter,
                    QRect(textLeft, row.top() + half, first.width(), half - 5),
                    detail,
                    font(TextSize::Meta),
                    theme.text2);
        if (option.state & QStyle::State_HasFocus)
            paintFocusRing(painter, row, 4, theme, -2);
    }

    const AccountsController &m_controller;
};

} // namespace

AccountListModel::AccountListModel(AccountsController &controller, QObject *parent)
    : QAbstractListModel(parent)
    , m_controller(controller)
{
    connect(&controller, &AccountsController::changed, this, &AccountListModel::update);
    update();
}

void AccountListModel::update()
{
    QList<Line> lines;
    for (const domain::Brand &brand : m_controller.brands()) {
        lines.append({brand.id.value, 0});
        for (const domain::Account &account : m_controller.accounts()) {
            if (account.brand == brand.id)
                lines.append({brand.id.value, account.id.value});
        }
    }
    if (lines == m_lines) {
        if (!m_lines.isEmpty())
            emit dataChanged(index(0), index(int(m_lines.size()) - 1));
        return;
    }
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    const bool heading = line.account == 0;
    if (role == int(Role::Heading))
        return heading;
    if (role == int(Role::AccountId))
        return line.account;
    if (heading) {
        const auto brand = std::find_if(m_controller.brands().begin(),
                                        m_controller.brands().end(),
                                        [&](const domain::Brand &one) { return one.id.value == line.brand; });
        if (brand == m_controller.brands().end())
            return {};
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return brand->name;
        if (role == int(Role::BrandColor))
            return brand->color;
        if (role == int(Role::Count))
            return QString::number(std::count_if(m_lines.begin(), m_lines.end(), [&](const Line &one) {
                return one.brand == line.brand && one.account != 0;
            }));
        return {};
    }
    const domain::Account *const account = m_controller.find(domain::AccountId(line.account));
    if (!account)
        return {};
    if (role == Qt::DisplayRole)
        return account->handle;
    if (role == Qt::AccessibleTextRole) {
        const auto network = AccountsController::network(account->network);
        return QStringList{account->handle,
                           network ? network->name : account->network,
                           m_controller.stateText(*account),
                           m_controller.stateDetail(*account)}
            .join(u", "_s);
    }
    return {};
}

Qt::ItemFlags AccountListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_lines.at(index.row()).account == 0)
        return Qt::NoItemFlags;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled;
}

QModelIndex AccountListModel::indexOf(domain::AccountId account) const
{
    for (qsizetype row = 0; row < m_lines.size(); ++row) {
        if (m_lines.at(row).account == account.value)
            return index(int(row));
    }
    return {};
}

AccountList::AccountList(AccountsController &controller, AccountListModel &model, QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"accounts"_s);
    setModel(&model);
    setItemDelegate(new AccountDelegate(controller, this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

domain::AccountId AccountList::current() const
{
    return domain::AccountId(currentIndex().data(int(AccountListModel::Role::AccountId)).toLongLong());
}

void AccountList::setCurrent(domain::AccountId account)
{
    setCurrentIndex(static_cast<AccountListModel *>(model())->indexOf(account));
}

void AccountList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit chosen(this->current());
}

} // namespace ruche::ui
