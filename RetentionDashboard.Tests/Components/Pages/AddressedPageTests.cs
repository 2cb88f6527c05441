using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Tests.Components.Pages;

public sealed class AddressedPageTests : ShopPages
{
    [Fact]
    public async Task Older_answer_that_comes_last_is_asked_for_anew()
    {
        var questions = new Questions();
        Services.AddSingleton(questions);
        var page = Render<Slow>();
        await page.InvokeAsync(page.Instance.Again);
        await page.InvokeAsync(page.Instance.Again);

        questions.Asked[2].SetResult("new");
        page.WaitForAssertion(() => Assert.Equal("new", page.Markup));
        questions.Asked[1].SetResult("old");
        page.WaitForAssertion(() => Assert.Equal(4, questions.Asked.Count));
        questions.Asked[3].SetResult("newer");

        page.WaitForAssertion(() => Assert.Equal("newer", page.Markup));
    }

    internal sealed class Questions
    {
        public List<TaskCompletionSource<string>> Asked { get; } = [];
    }

    internal sealed class Slow(NavigationManager navigation, Snapshots snapshots, Questions questions) : AddressedPage(navigation, snapshots, "/slow")
    {
        private string _answer = "";

        public void Again() => Reload();

        protected override async Task LoadAsync()
        {
            var question = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            questions.Asked.Add(question);
            _answer = await question.Task;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, _answer);
    }
}
